[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign voices = vpfn.list(["column", "opinion"], {"theme": content["@id"]}, 30)]
[#assign others = vpfn.list(["interview", "reportage", "news"], {"theme": content["@id"]}, 30)]
[@layout.frame]
<article>
[@parts.motto theme=content link=false /]
<div class="wrap piece reading">
<h2 class="named">${content.title!}</h2>
[@parts.text content /]
<div class="after">
[@parts.subjects content /]
</div>
</div>
</article>
[#if voices?has_content]
<section class="shelf wrap" aria-labelledby="columns">
<h2 id="columns">Columns bij dit thema</h2>
<div class="voices">
[#list voices as entry]
[@teaser item=entry wide=entry?is_first /]
[/#list]
</div>
</section>
[/#if]
[@parts.shelf "Ook bij dit thema" others "ook" /]
<p class="wrap follow"><a href="${vpfn.section("theme")}">Alle thema’s van de maand</a></p>
[/@layout.frame]
