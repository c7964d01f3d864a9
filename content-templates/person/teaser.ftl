[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

<article class="card person">
<div class="in">
<div class="face">${vpfn.cover(content["@id"], 3, 3)}</div>
[@parts.heading level content /]
[#if content.function?has_content]<p>${content.function}</p>[/#if]
</div>
</article>
