[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
<article class="card card-event">
[#if content.start??]
<time class="leaf" datetime="${content.start?string("yyyy-MM-dd'T'HH:mmXXX")}"><b>${content.start?string("d")}</b><span>${content.start?string("MMMM")}</span><span>${content.start?string("yyyy")}</span></time>
[/#if]
<div class="in">
[@teasers.kicker "event" /]
<h${level?c}>[@teasers.link content /]</h${level?c}>
[#if content.lead?has_content]<p class="lead">${content.lead}</p>[/#if]
<div class="meta"><p>[#if content.start??]${content.start?string("EEEE HH.mm")} uur[/#if][#if content.place?has_content] · ${content.place}[/#if]</p></div>
</div>
</article>
