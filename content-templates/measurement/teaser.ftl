[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
<article class="card card-measurement">
[#if (content.rows![])?has_content]<div class="bars small" aria-hidden="true">[@teasers.bars rows=content.rows most=4 /]</div>[/#if]
<div class="in">
[@teasers.kicker "measurement" /]
<h${level?c}>[@teasers.link content /]</h${level?c}>
[#if content.lead?has_content]<p class="lead">${content.lead}</p>[/#if]
<div class="meta"><p>[#if content.date??]Gemeten op [@teasers.day content.date /][/#if]</p></div>
</div>
</article>
