[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign id = parts.idOf(content)]
<section class="answer" aria-labelledby="${id}">
<h2 id="${id}">${content.title!"Contact"}</h2>
[#if content.text?has_content]<p>${content.text}</p>[/#if]
[#if content.address?has_content || content.phone?has_content || content.email?has_content]
<address>
[#list (content.address!"")?split("\n") as line][#if line?trim?has_content]<span>${line?trim}</span>[/#if][/#list]
[#if content.phone?has_content]<span><a href="tel:${content.phone?replace("[^0-9+]", "", "r")}">${content.phone}</a></span>[/#if]
[#if content.email?has_content]<span><a href="mailto:${content.email}">${content.email}</a></span>[/#if]
</address>
[/#if]
[#if content.hours?has_content]<p class="meta">${content.hours}</p>[/#if]
</section>
