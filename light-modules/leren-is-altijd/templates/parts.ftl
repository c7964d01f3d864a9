[#ftl output_format="HTML"]
[#-- What several kinds of pieces share. --]

[#macro kicker type][#compress]
<p class="kicker">${vpfn.mark(type)}${vpfn.label(type)}</p>
[/#compress][/#macro]

[#macro day date]<time datetime="${date?string("yyyy-MM-dd")}">${date?string("d MMMM yyyy")}</time>[/#macro]

[#-- "2026-11" in words. --]
[#function monthName month]
  [#return (month + "-15")?date("yyyy-MM-dd")?string("MMMM yyyy")]
[/#function]

[#-- The picture of an item, or the cover drawn from its identity. --]
[#macro picture content columns=8 rows=3 width=960]
[#local source = ""]
[#if content.image??][#local source = (vpfn.image(content.image, width))!""][/#if]
[#if source?has_content]
<figure class="picture"><img src="${source}" alt="${content.imageAlt!""}" loading="lazy">[#if content.imageCredit?has_content]<figcaption>Foto: ${content.imageCredit}</figcaption>[/#if]</figure>
[#else]
${vpfn.cover(content["@id"], columns, rows)}
[/#if]
[/#macro]

[#macro authors people function=""]
[#list people as person]
<a href="${person["@path"]!"#"}" rel="author">${person.title}</a>[#if function?has_content && person?is_first], ${function?uncap_first}[#elseif person.function?has_content && !function?has_content], ${person.function?uncap_first}[/#if][#sep]; [/#sep]
[/#list]
[/#macro]

[#-- Who wrote it, when, and how long it takes to read. --]
[#macro byline content]
[#local people = vpfn.items(content.authors![])]
<div class="byline">
[#if people?has_content]
<span class="portrait">${vpfn.cover(people[0]["@id"], 3, 3)}</span>
[/#if]
<p>
[#if people?has_content]
<span class="who">[@authors people content.columnistFunction!"" /]</span>
[/#if]
<span class="meta">[#if content.date??][@day content.date /] · [/#if]${vpfn.minutes(content)} ${(vpfn.minutes(content) == 1)?then("minuut", "minuten")} lezen</span>
</p>
</div>
[/#macro]

[#macro head content]
<header class="head">
[@kicker content["@type"] /]
<h1>${content.title!"Zonder kop"}</h1>
[#if content.lead?has_content]<p class="standfirst">${content.lead}</p>[/#if]
[#nested]
</header>
[/#macro]

[#macro body content]
[#if content.body?has_content]<div class="text">${cmsfn.decode(content).body}</div>[/#if]
[/#macro]

[#macro topics content]
[#local found = vpfn.items(content.topics![])]
[#if found?has_content || content.tags?has_content]
<ul class="tags" aria-label="Onderwerpen">
[#list found as topic]<li><a href="${topic["@path"]!"#"}">${topic.title}</a></li>[/#list]
[#list content.tags![] as tag]<li><a href="/zoeken?q=${tag?url}">${tag}</a></li>[/#list]
</ul>
[/#if]
[/#macro]

[#-- At the end: the theme it belongs to. --]
[#macro fromTheme content]
[#local theme = (vpfn.item(content.theme))!]
[#if theme?has_content]
<aside class="from" aria-label="Thema">
[@kicker "theme" /]
<p>Dit stuk hoort bij het thema van ${monthName(theme.month)}:</p>
<p class="saying"><a href="${theme["@path"]!"#"}">${theme.motto}</a></p>
</aside>
[/#if]
[/#macro]

[#-- And what to read next: the theme's other pieces, else the newest of the same kind. --]
[#macro next content]
[#local found = []]
[#if content.theme??][#local found = vpfn.list(["column", "opinion", "interview", "reportage"], {"theme": content.theme}, 4)][/#if]
[#if found?size < 3][#local found = found + vpfn.list([content["@type"]], {}, 5)][/#if]
[#local shown = []]
[#list found as item]
[#if item["@id"] != content["@id"] && !shown?map(i -> i["@id"])?seq_contains(item["@id"]) && shown?size < 3][#local shown = shown + [item]][/#if]
[/#list]
[#if shown?has_content]
<section class="section wrap next" aria-labelledby="verder"><h2 id="verder">Lees verder</h2><div class="row">
[#list shown as item][@teaser item=item /][/#list]
</div></section>
[/#if]
[/#macro]

[#macro cards items level=3]
<div class="row">[#list items as item][@teaser item=item level=level /][/#list]</div>
[/#macro]

[#macro group items title id]
[#if items?has_content]
<section class="section wrap" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>[@cards items /]</section>
[/#if]
[/#macro]

[#macro heading level content]<h${level}><a href="${content["@path"]!"#"}">${content.title!"Zonder kop"}</a></h${level}>[/#macro]

[#-- A card in a list. What is nested is its last line. --]
[#macro card content level=3 wide=false pictured=true class=""]
<article class="card ${content["@type"]} ${class}[#if wide] wide[/#if]">
[#if pictured][@picture content=content width=480 /][/#if]
<div class="in">
[@kicker content["@type"] /]
[@heading level content /]
[#if content.lead?has_content]<p>${content.lead}</p>[/#if]
<p class="meta">[#nested]</p>
</div>
</article>
[/#macro]

[#macro shortDay content][#if content.date??]<time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("d MMMM yyyy")}</time>[/#if][/#macro]

[#macro pager pager]
[#if pager.count > 1]
<nav class="pager" aria-label="Bladeren">
[#if pager.previous??]<a rel="prev" href="${pager.previous}">Vorige</a>[/#if]
<span>Pagina ${pager.number} van ${pager.count}</span>
[#if pager.next??]<a rel="next" href="${pager.next}">Volgende</a>[/#if]
</nav>
[/#if]
[/#macro]
