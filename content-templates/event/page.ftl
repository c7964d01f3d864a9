[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#macro moment content]
<time datetime="${content.start?string("yyyy-MM-dd'T'HH:mm")}">${content.start?string("EEEE d MMMM yyyy, HH.mm")}</time>[#if content.end??][#if content.end?string("yyyyMMdd") == content.start?string("yyyyMMdd")] tot ${content.end?string("HH.mm")}[#else] tot ${content.end?string("EEEE d MMMM yyyy, HH.mm")}[/#if][/#if] uur
[/#macro]

[@layout.page class="event"]
[#assign decoded = cmsfn.decode(content)]
<article class="piece wrap">
[@parts.head content /]
<dl class="facts">
[#if content.start??]<div><dt>Wanneer</dt><dd>[@moment content /]</dd></div>[/#if]
[#if content.place?has_content]<div><dt>Waar</dt><dd>${content.place}</dd></div>[/#if]
[#if content.signUp?has_content]<div><dt>Aanmelden</dt><dd>[#if content.signUp?starts_with("https://")]<a href="${content.signUp}">${content.signUp}</a>[#else]${content.signUp}[/#if]</dd></div>[/#if]
</dl>
[@parts.body content /]
[#if decoded.programme??]<div class="text"><h2>Programma</h2>${decoded.programme}</div>[/#if]
<footer class="end">[@parts.topics content /]</footer>
</article>
[/@layout.page]
