[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="home"]
[#if theme??]
<section class="month" aria-labelledby="motto">
<div class="wrap">
<div class="say">
<p class="kicker">Thema van ${parts.monthName(theme.month)?keep_before(" ")}</p>
<h1 class="motto" id="motto">${theme.motto!theme.title}</h1>
[#if theme.lead?has_content]<p class="lead">${theme.lead}</p>[/#if]
<a class="button" href="${theme["@path"]!"/themas"}">Lees over dit thema</a>
</div>
<div class="art">${vpfn.cover(theme["@id"], 5, 6, page.palette)}</div>
</div>
</section>
[#else]
<div class="wrap section"><h1>${site.name}</h1></div>
[/#if]
[#if columns?has_content]
<section class="section wrap" aria-labelledby="columns"><h2 id="columns">Columns bij dit thema</h2>
<div class="row lead-first">
[#list columns as item][@teaser item=item wide=(item?index == 0) /][/#list]
</div></section>
[/#if]
[@parts.group newest "Nieuw" "nieuw" /]
[#if topics?has_content]
<section class="section wrap" aria-labelledby="topics"><h2 id="topics">Waar we aan werken</h2>
<ul class="topics">
[#list topics as topic]
<li><b aria-hidden="true">${topic.number!""}</b><div><a href="${topic["@path"]!"#"}">${topic.title}</a>[#if topic.programme?has_content]<span>${topic.programme}</span>[/#if]</div></li>
[/#list]
</ul>
</section>
[/#if]
[/@layout.page]
