[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

<article class="card topic[#if wide] wide[/#if]">
<div class="in">
<p class="kicker">${vpfn.mark("topic")}Topic[#if content.number?has_content] ${content.number}[/#if]</p>
[@parts.heading level content /]
[#if content.lead?has_content]<p>${content.lead}</p>[/#if]
[#if content.programme?has_content]<p class="meta">${content.programme}</p>[/#if]
</div>
</article>
