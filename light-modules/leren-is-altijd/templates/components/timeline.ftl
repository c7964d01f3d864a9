[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#if content.moments??]
[#assign id = parts.idOf(content)]
<section class="text" aria-labelledby="${id}">
<h2 id="${id}">${content.title!"In de tijd"}</h2>
[@parts.timeline cmsfn.children(content.moments) /]
</section>
[/#if]
