[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign people = vpfn.items(content.people![])]
[#if people?has_content]
[#assign id = parts.idOf(content)]
<section class="text"[#if content.title?has_content] aria-labelledby="${id}"[/#if]>
[#if content.title?has_content]<h2 id="${id}">${content.title}</h2>[/#if]
<ul class="people">
[#list people as person]
<li>[@parts.portrait person /]<div><b>[@parts.link person /]</b>[#if person.function?has_content]<span>${person.function}</span>[/#if]</div></li>
[/#list]
</ul>
</section>
[/#if]
