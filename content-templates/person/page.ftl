[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign organisation = vpfn.item(content.organisation!"")!""]
[#assign written = vpfn.list(["column", "opinion", "interview", "reportage", "news"], {"authors": content["@id"]}, 30)]
[#assign told = vpfn.list("interview", {"interviewees": content["@id"]}, 12)]
[@layout.frame]
<article class="piece person wrap">
<header>
[@parts.portrait content "" 400 /]
<div>
<h1>${content.title!}</h1>
[#if content.function?has_content || organisation?has_content]<p class="standfirst">${content.function!}[#if organisation?has_content][#if content.function?has_content], [/#if][@parts.link organisation /][/#if]</p>[/#if]
[#if content.example!false]<p class="invented">Een verzonnen persoon, bij de voorbeeldinhoud van deze site.</p>[/#if]
</div>
</header>
[@parts.text content "biography" /]
</article>
[@parts.shelf "Geschreven" written "geschreven" /]
[@parts.shelf "In gesprek" told "gesprekken" /]
[/@layout.frame]
