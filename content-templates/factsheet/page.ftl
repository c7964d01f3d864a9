[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@layout.frame]
<article class="piece factsheet wrap">
[@parts.header item=content by=false /]
[#if content.shortAnswer?has_content || content.obstacle?has_content]
<div class="answer">
[#if content.obstacle?has_content]<p class="stuck"><b>Waar het vastliep.</b> ${content.obstacle}</p>[/#if]
[#if content.shortAnswer?has_content]<p class="short"><b>Het korte antwoord.</b> ${content.shortAnswer}</p>[/#if]
[#if content.solution?has_content]<p class="solved">${vpfn.option("factsheet", "solution", content.solution)}</p>[/#if]
</div>
[/#if]
[@parts.lead_picture content /]
[@parts.text content /]
[#if (content.rules![])?has_content || (content.audience![])?has_content]
<div class="text lists">
[#if (content.rules![])?has_content]
<section>
<h2>Waar dit op steunt</h2>
<ul>[#list content.rules as rule]<li>${rule}</li>[/#list]</ul>
</section>
[/#if]
[#if (content.audience![])?has_content]
<section>
<h2>Voor wie</h2>
<ul>[#list content.audience as who]<li>${who}</li>[/#list]</ul>
</section>
[/#if]
</div>
[/#if]
<div class="after">
[@parts.subjects content /]
[#if content.date??]<p class="meta">Geplaatst op [@parts.day content.date /]</p>[/#if]
</div>
</article>
[@parts.next content /]
[/@layout.frame]
