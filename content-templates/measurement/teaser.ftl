[#import "/leren-is-altijd/templates/parts.ftl" as parts]
<article class="card card-measurement">
[#if (content.rows![])?has_content]<div class="bars small" aria-hidden="true">[@parts.bars rows=content.rows most=4 /]</div>[/#if]
<div class="in">
[@parts.kicker "measurement" /]
<h${level?c}>[@parts.link content /]</h${level?c}>
[#if content.lead?has_content]<p class="lead">${content.lead}</p>[/#if]
<div class="meta"><p>[#if content.date??]Gemeten op [@parts.day content.date /][/#if]</p></div>
</div>
</article>
