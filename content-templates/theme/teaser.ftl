[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

<article class="card theme[#if wide] wide[/#if]">
${vpfn.cover(content["@id"], 8, 3)}
<div class="in">
<p class="kicker">${vpfn.mark("theme")}${parts.monthName(content.month)}</p>
<h${level} class="saying"><a href="${content["@path"]!"#"}">${content.motto!content.title}</a></h${level}>
[#if content.lead?has_content]<p>${content.lead}</p>[/#if]
<p class="meta">${content.title}</p>
</div>
</article>
