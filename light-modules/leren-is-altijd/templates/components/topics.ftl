[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign topics = vpfn.list(["topic"], {}, 30)?filter(topic -> topic.number?has_content)]
[#if topics?has_content]
[#assign id = parts.idOf(content)]
<section class="shelf wrap" aria-labelledby="${id}">
<h2 id="${id}">${content.title!"Waar we aan werken"}</h2>
<p class="intro">${content.intro!vpfn.text("topic.section.intro")}</p>
<div class="rows">
[#list topics as topic]
[@teaser item=topic /]
[/#list]
</div>
</section>
[/#if]
