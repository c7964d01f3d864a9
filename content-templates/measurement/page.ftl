[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign rows = content.rows![]]
[#assign highest = {}]
[#list rows as row][#if !(highest.value)?? || (row.value!0) gt highest.value][#assign highest = {"value": row.value!0, "category": row.category!}][/#if][/#list]
[@layout.frame]
<article class="piece measurement wrap">
[@parts.header item=content by=false]
[#if content.date??]<p class="meta">Gemeten op [@parts.day content.date /]</p>[/#if]
[/@parts.header]
[#if rows?has_content]
<figure class="chart" aria-labelledby="grafiek">
<figcaption id="grafiek">${content.indicator!}</figcaption>
<div class="bars" role="img" aria-label="Staafdiagram. Het hoogst: ${highest.category}, ${highest.value} ${content.unit!}. Alle cijfers staan in de tabel hieronder.">
[@parts.bars rows /]
</div>
</figure>
<table class="numbers">
<caption>Dezelfde cijfers in een tabel</caption>
<thead><tr><th scope="col">Categorie</th><th scope="col">${(content.unit!"Aantal")?cap_first}</th></tr></thead>
<tbody>
[#list rows as row]
<tr><th scope="row">${row.category!}</th><td>${row.value!}</td></tr>
[/#list]
</tbody>
</table>
[/#if]
[#if content.source?has_content]<p class="source-line">Bron: ${content.source}</p>[/#if]
[@parts.text content /]
</article>
[@parts.next content /]
[/@layout.frame]
