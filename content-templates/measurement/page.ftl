[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="measurement"]
<article class="piece wrap">
[@parts.head content /]
[#if content.rows?has_content]
[#assign most = 1]
[#list content.rows as row][#if (row.value > most)][#assign most = row.value][/#if][/#list]
<figure class="chart">
<div class="scroll" tabindex="0" role="region" aria-labelledby="tabel">
<table>
<caption id="tabel">${content.indicator!content.title}</caption>
<thead><tr><th scope="col">Onderdeel</th><th scope="col" class="number">${(content.unit!"Aantal")?cap_first}</th><td></td></tr></thead>
<tbody>
[#list content.rows as row]
<tr><th scope="row">${row.category}</th><td class="number">${row.value?string("#,##0.##")}</td><td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="M0 0h${(row.value / most * 100)?string.computer}v10H0z"/></svg></td></tr>
[/#list]
</tbody>
</table>
</div>
<figcaption>Bron: ${content.source!"onbekend"}.[#if content.date??] Stand van [@parts.day content.date /].[/#if]</figcaption>
</figure>
[/#if]
[@parts.body content /]
</article>
[@parts.next content /]
[/@layout.page]
