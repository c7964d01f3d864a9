[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="list themes"]
<div class="wrap section">
<header class="listhead">
<h1>${section.title}</h1>
[#if section.intro?has_content]<p class="standfirst">${section.intro}</p>[/#if]
</header>
<h2 class="unseen">Alle thema’s</h2>
[@parts.cards items /]
[@parts.pager pager /]
</div>
[/@layout.page]
