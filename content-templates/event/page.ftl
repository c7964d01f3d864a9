[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign written = cmsfn.decode(content)]
[@layout.frame]
<article class="piece event wrap">
[@parts.header item=content by=false]
<dl class="facts">
[#if content.start??]<div><dt>Wanneer</dt><dd><time datetime="${content.start?string("yyyy-MM-dd'T'HH:mmXXX")}">${content.start?string("EEEE d MMMM yyyy")}, ${content.start?string("HH.mm")}</time>[#if content.end??] tot <time datetime="${content.end?string("yyyy-MM-dd'T'HH:mmXXX")}">[#if content.end?string("yyyyMMdd") != content.start?string("yyyyMMdd")]${content.end?string("EEEE d MMMM yyyy")}, [/#if]${content.end?string("HH.mm")}</time>[/#if] uur</dd></div>[/#if]
[#if content.place?has_content]<div><dt>Waar</dt><dd>${content.place}</dd></div>[/#if]
</dl>
[#if (content.signUp!"")?matches("https?://.+")]<p><a class="button" href="${content.signUp}">Meld u aan</a></p>
[#elseif (content.signUp!"")?matches("[^@\\s]+@[^@\\s]+")]<p><a class="button" href="mailto:${content.signUp}">Meld u aan</a></p>
[#elseif content.signUp?has_content]<p>Aanmelden: ${content.signUp}</p>[/#if]
[/@parts.header]
[@parts.lead_picture content /]
[@parts.text content /]
[#if (content.programme!"")?has_content]
<section class="text">
<h2>Programma</h2>
${written.programme}
</section>
[/#if]
<div class="after">[@parts.subjects content /]</div>
</article>
[@parts.next content /]
[/@layout.frame]
