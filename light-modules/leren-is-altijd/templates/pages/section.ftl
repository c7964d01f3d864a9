[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="list"]
<div class="wrap section">
<header class="listhead">
<h1>${section.title}</h1>
[#if section.intro?has_content]<p class="standfirst">${section.intro}</p>[/#if]
</header>
<h2 class="unseen">Alle stukken</h2>
[#if items?has_content]
[@parts.cards items /]
[#else]
<p>Hier staat nog niets. Kom later terug, of <a href="/">begin op de voorpagina</a>.</p>
[/#if]
[@parts.pager pager /]
[#if items?has_content]<p class="meta feed"><a href="${section.feed}">Volg deze rubriek met een feed</a></p>[/#if]
</div>
[/@layout.page]
