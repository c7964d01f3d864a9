[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

<article class="card region">
<div class="in">
[@parts.kicker "region" /]
[@parts.heading level content /]
[#if content.lead?has_content]<p>${content.lead}</p>[/#if]
</div>
</article>
