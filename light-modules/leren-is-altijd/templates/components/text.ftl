[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign written = cmsfn.decode(content).text!""]
<section class="text"[#if content.title?has_content] aria-labelledby="${parts.idOf(content)}"[/#if]>
[#if content.title?has_content]<h2 id="${parts.idOf(content)}">${content.title}</h2>[/#if]
${written}
</section>
