[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

<article class="card organisation">
<div class="in">
[#if content.kind?has_content]<p class="kicker">${vpfn.mark("organisation")}${vpfn.option("organisation", "kind", content.kind)}</p>[/#if]
[@parts.heading level content /]
[#if content.lead?has_content]<p>${content.lead}</p>[/#if]
</div>
</article>
