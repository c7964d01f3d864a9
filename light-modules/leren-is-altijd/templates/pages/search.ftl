[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign asked = query!""]
[#assign facets = (search.facets)![]]
[@layout.frame class="searching"]
<header class="wrap opening">
<h1>[#if asked?has_content]Gezocht op ‘${asked}’[#else]Zoeken[/#if]</h1>
[@layout.search_form class="ask" label="Zoekwoorden" query=asked id="vraag" /]
</header>
<div class="wrap found">
[#if facets?filter(facet -> facet.values?has_content)?has_content]
<section class="facets" aria-labelledby="verfijn">
<h2 id="verfijn">Verfijn</h2>
[#list facets as facet]
[#if facet.values?has_content]
<h3 id="facet-${facet.name}">${facet.label}</h3>
<ul aria-labelledby="facet-${facet.name}">
[#list facet.values as value]
<li><a href="${value.path}" rel="nofollow"[#if value.chosen] aria-current="true"[/#if]>${value.label} <span class="count">${value.number}</span>[#if value.chosen]<span class="hidden"> (gekozen, klik om weg te halen)</span>[/#if]</a></li>
[/#list]
</ul>
[/#if]
[/#list]
</section>
[/#if]
<section class="hits" aria-labelledby="treffers">
<h2 id="treffers" class="number">[#if asked?has_content][#if search.total == 0]Niets gevonden[#elseif search.total == 1]1 stuk gevonden[#else]${search.total} stukken gevonden[/#if][#else]Wat wilt u weten?[/#if]</h2>
[#if (search.message!"")?has_content]<p class="advice" role="status">${search.message}</p>[/#if]
[#if search.suggestion??]<p class="advice">Bedoelde u <a href="${search.suggestion.path}"><b>${search.suggestion.text}</b></a>?</p>[/#if]
[#if !asked?has_content && !(search.message!"")?has_content]
<p class="advice">Typ een of meer woorden, bijvoorbeeld <a href="/zoeken?q=nachtdienst">nachtdienst</a>, <a href="/zoeken?q=stage">stage</a> of <a href="/zoeken?q=werkbegeleider">werkbegeleider</a>.</p>
[/#if]
[#list search.hits as hit]
<article class="hit">
<p class="kicker">${vpfn.mark(hit.type)}<span>${hit.typeLabel}</span></p>
<h3>[#if hit.path??]<a href="${hit.path}">${hit.title}</a>[#else]${hit.title}[/#if]</h3>
[#if hit.excerpt??]<p class="excerpt">${hit.excerpt}</p>[/#if]
[#if hit.date??]<p class="meta">[@parts.day hit.date /]</p>[/#if]
</article>
[/#list]
[#if search.pager??][@parts.pages search.pager /][/#if]
</section>
</div>
[/@layout.frame]
