[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign people = vpfn.items(content.interviewees![])]
[@layout.frame]
<article class="piece reading wrap">
[@parts.header content]
[#if people?has_content]
<ul class="people">
[#list people as person]
<li>[@parts.portrait person /]<div><b>[@parts.link person /]</b>[#if person.function?has_content]<span>${person.function}</span>[/#if]</div></li>
[/#list]
</ul>
[/#if]
[/@parts.header]
[@parts.lead_picture content /]
[@parts.text content /]
[#if (content.questions![])?has_content]
<div class="text talk">
[#list cmsfn.decode(content).questions as pair]
<section>
<h2>${pair.question!}</h2>
${pair.answer!}
</section>
[/#list]
</div>
[/#if]
<div class="after">
[#if content.interviewer?has_content && !(content.authors![])?has_content]<p class="meta">Vragen: ${content.interviewer}</p>[/#if]
[@parts.from content /]
[@parts.subjects content /]
</div>
</article>
[@parts.next content /]
[/@layout.frame]
