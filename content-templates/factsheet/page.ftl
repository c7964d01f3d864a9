[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="factsheet"]
[#assign decoded = cmsfn.decode(content)]
<article class="piece wrap">
[@parts.head content /]
[#if content.obstacle?has_content || content.shortAnswer?has_content]
<div class="answer">
[#if content.obstacle?has_content]<h2>Waar loopt u tegenaan?</h2><p>${content.obstacle}</p>[/#if]
[#if content.shortAnswer?has_content]<h2>Het korte antwoord</h2><p class="short">${content.shortAnswer}</p>[/#if]
</div>
[/#if]
[@parts.body content /]
<dl class="facts">
[#if content.solution?has_content]<div><dt>Opgelost</dt><dd>${vpfn.option("factsheet", "solution", content.solution)}</dd></div>[/#if]
[#list content.rules![]]<div><dt>Deze regels horen erbij</dt><dd>[#items as rule]${rule}[#sep]; [/#sep][/#items]</dd></div>[/#list]
[#list content.audience![]]<div><dt>Voor wie</dt><dd>[#items as who]${who}[#sep], [/#sep][/#items]</dd></div>[/#list]
</dl>
<footer class="end">[@parts.topics content /]</footer>
</article>
[@parts.next content /]
[/@layout.page]
