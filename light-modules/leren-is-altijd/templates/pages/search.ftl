[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="search"]
<div class="wrap section">
<header class="listhead">
<h1>Zoeken</h1>
<form class="find big" role="search" action="/zoeken">
<input type="search" name="q" value="${query!""}" aria-label="Zoek op de site" maxlength="200" autocomplete="off"[#if !(query!"")?has_content] autofocus[/#if]>
<button>Zoek</button>
</form>
[#if search.message??]<p class="standfirst" role="status">${search.message}</p>[/#if]
[#if search.suggestion??]<p>Bedoelt u <a href="${search.suggestion.path}">${search.suggestion.text}</a>?</p>[/#if]
</header>
[#if (search.total > 0)]
<div class="found">
[#if search.facets?has_content]
<aside class="facets" aria-label="Verfijn">
[#list search.facets as facet]
[#if facet.values?has_content]
<section><h2>${facet.label}</h2>
<ul>
[#list facet.values as value]
<li><a href="${value.path}"[#if value.chosen] aria-current="true"[/#if]>${value.label} <span>${value.number}</span>[#if value.chosen]<span class="unseen"> (gekozen; klik om te wissen)</span>[/#if]</a></li>
[/#list]
</ul>
</section>
[/#if]
[/#list]
</aside>
[/#if]
<section class="results" aria-labelledby="gevonden">
<h2 id="gevonden" role="status">[#if search.total == 1]1 resultaat[#else]${search.total} resultaten[/#if] voor “${query}”</h2>
<ol>
[#list search.hits as hit]
<li>
<p class="kicker">${vpfn.mark(hit.type)}${hit.typeLabel}</p>
<h3><a href="${hit.path!"#"}">${hit.title}</a></h3>
<p class="excerpt">${hit.excerpt!""}</p>
[#if hit.date??]<p class="meta">[@parts.day hit.date /]</p>[/#if]
</li>
[/#list]
</ol>
[#if search.pager??][@parts.pager search.pager /][/#if]
</section>
</div>
[/#if]
</div>
[/@layout.page]
