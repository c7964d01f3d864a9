[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="theme"]
<article>
<header class="month">
<div class="wrap">
<div class="say">
<p class="kicker">Thema van ${parts.monthName(content.month)}</p>
<h1 class="motto">${content.motto!content.title}</h1>
[#if content.mottoSource?has_content]<p class="source">${content.mottoSource?cap_first}</p>[/#if]
[#if content.lead?has_content]<p class="lead">${content.lead}</p>[/#if]
</div>
<div class="art">${vpfn.cover(content["@id"], 5, 6, page.palette)}</div>
</div>
</header>
<div class="piece wrap">
<h2 class="title">${content.title}</h2>
[@parts.body content /]
<footer class="end">[@parts.topics content /]</footer>
</div>
[@parts.group vpfn.list(["column", "opinion"], {"theme": content["@id"]}, 30) "Columns bij dit thema" "columns" /]
[@parts.group vpfn.list(["interview", "reportage", "news"], {"theme": content["@id"]}, 30) "Meer bij dit thema" "meer" /]
</article>
[/@layout.page]
