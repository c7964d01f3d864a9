[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#if content.links??]
[#assign id = parts.idOf(content)]
[#assign titled = (content.title!"")?has_content]
<section class="shelf wrap"[#if titled] aria-labelledby="${id}"[/#if]>
[#if titled]<h2 id="${id}">${content.title}</h2>[/#if]
<div class="rows">
[#list cmsfn.children(content.links) as link]
<div class="row">
<div>
<${titled?then("h3", "h2")}><a href="${parts.addressOf(link, "link")}">${link.title!}</a></${titled?then("h3", "h2")}>
[#if link.text?has_content]<p>${link.text}</p>[/#if]
</div>
</div>
[/#list]
</div>
</section>
[/#if]
