[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign asked = query!""]
[#assign nothing = asked?has_content && search.total == 0]
[#-- Where nothing was found, only what was chosen is of use: to undo it. --]
[#assign facets = nothing?then([], search.facets?filter(facet -> facet.values?has_content))]
[#assign READING = ["column", "opinion", "interview", "reportage", "news"]]

[#-- One side to narrow from: the first choices, and the others behind a click. --]
[#macro narrowing facet]
[#local shown = 6]
<h3 id="facet-${facet.name}">${facet.label}</h3>
[@choices facet.values[0..*shown] facet.name /]
[#if facet.values?size gt shown]
<details[#if facet.values[shown..]?filter(value -> value.chosen)?has_content] open[/#if]><summary>Meer<span class="hidden"> onder ${facet.label}</span> (${facet.values?size - shown})</summary>
[@choices facet.values[shown..] facet.name /]
</details>
[/#if]
[/#macro]
[#macro choices values name]
<ul aria-labelledby="facet-${name}">
[#list values as value]
<li><a href="${value.path}" rel="nofollow"[#if value.chosen] aria-current="true"[/#if]>${value.label} <span class="count">${value.number}</span>[#if value.chosen]<span class="hidden"> (gekozen, klik om weg te halen)</span>[/#if]</a></li>
[/#list]
</ul>
[/#macro]

[@layout.frame class="searching"]
<header class="wrap opening">
<h1>[#if asked?has_content]Gezocht op ‘${asked}’[#else]Zoeken[/#if]</h1>
[@layout.search_form class="ask" label="Zoekwoorden" query=asked id="vraag" /]
<p class="syntax">Preciezer zoeken: <b>“vragen stellen”</b> bij elkaar, <b>stage -mbo</b> zonder mbo, <b>dag OF nacht</b> een van beide.</p>
</header>
<div class="wrap found">
[#if facets?has_content]
<section class="facets" id="verfijn" aria-labelledby="verfijn-kop">
<h2 id="verfijn-kop">Verfijn</h2>
[#list facets as facet]
[@narrowing facet /]
[/#list]
</section>
[/#if]
<section class="hits" aria-labelledby="treffers">
<h2 id="treffers" class="number">[#if nothing]Niets gevonden[#elseif asked?has_content][#if search.total == 1]1 stuk gevonden[#else]${search.total} stukken gevonden[/#if][#else]Wat wilt u weten?[/#if]</h2>
[#if facets?has_content]<a class="to-facets" href="#verfijn">Verfijn op soort, topic of jaar</a>[/#if]
[#if search.chosen?has_content]
<ul class="chips" aria-label="Gekozen filters">
[#list search.chosen as chip]<li><a href="${chip.path}" rel="nofollow"><span class="hidden">Haal weg: </span>${chip.label}</a></li>[/#list]
[#if search.chosen?size gt 1]<li><a class="all" href="${search.unfiltered}" rel="nofollow">Alle filters weg</a></li>[/#if]
</ul>
[/#if]
[#if (search.message!"")?has_content]<p class="advice" role="status">${search.message}</p>[/#if]
[#if search.suggestion??]<p class="advice">Bedoelde u <a href="${search.suggestion.path}"><b>${search.suggestion.text}</b></a>?</p>[/#if]
[#if search.ways?has_content]
<ul class="ways">
[#list search.ways as way]<li><a href="${way.path}" rel="nofollow">${way.label}</a> <span class="count">${(way.number == 1)?then("1 stuk", way.number + " stukken")}</span></li>[/#list]
</ul>
[/#if]
[#if !asked?has_content && !(search.message!"")?has_content]
<p class="advice">Typ een of meer woorden, bijvoorbeeld <a href="/zoeken?q=nachtdienst">nachtdienst</a>, <a href="/zoeken?q=stage">stage</a> of <a href="/zoeken?q=werkbegeleider">werkbegeleider</a>.</p>
[/#if]
[#list search.hits as hit]
<article class="hit">
<p class="kicker">${vpfn.mark(hit.type)}<span>${hit.typeLabel}</span></p>
<h3>[#if hit.path??]<a href="${hit.path}">${hit.title}</a>[#else]${hit.title}[/#if]</h3>
[#if hit.excerpt??]<p class="excerpt">${hit.excerpt}</p>[/#if]
[#if hit.page??]<p class="meta"><a href="${hit.page.path}">PDF, p. ${hit.page.number}<span class="hidden"> van ‘${hit.title}’</span></a></p>[/#if]
[#if hit.date??]<p class="meta">[@parts.day hit.date /]</p>[/#if]
</article>
[/#list]
[#if search.pager??][@parts.pages search.pager /][/#if]
</section>
</div>
[#if nothing || !asked?has_content]
<div class="wrap elsewhere">
[#assign topics = vpfn.list("topic", {}, 12)]
[#if topics?has_content]
<section aria-labelledby="blader">
<h2 id="blader">Blader door de topics</h2>
<ul class="browse">[#list topics as topic]<li>[@parts.link topic /]</li>[/#list]</ul>
</section>
[/#if]
[#if nothing]
[#assign newest = vpfn.list(READING, {}, 3)]
[#if newest?has_content]
<section aria-labelledby="nieuw">
<h2 id="nieuw">Net verschenen</h2>
<div class="cards">[#list newest as entry][@teaser item=entry level=3 /][/#list]</div>
</section>
[/#if]
[/#if]
</div>
[/#if]
[/@layout.frame]
