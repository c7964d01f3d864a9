[#-- Parts that the looks of several types share; those of teasers are among them. None of them changes what it is given. --]

[#include "/leren-is-altijd/templates/teasers.ftl"]

[#-- Those of a list that are not this item. --]
[#function others items item]
[#return items?filter(other -> other["@id"] != item["@id"])]
[/#function]

[#-- A name for a component that is unique on its page, for headings. --]
[#function idOf content]
[#return "deel-" + content["@path"]?replace("[^a-z0-9]+", "-", "r")?remove_beginning("-")]
[/#function]

[#-- How many a list shows: what its editor wrote, else what its definition says; never over 30. --]
[#function limitOf content def]
[#local most = (content.limit!def.parameters.limit)?number]
[#return (most lt 1)?then(1, (most gt 30)?then(30, most))]
[/#function]

[#-- The address in a property: one of this site as it is, one elsewhere with its protocol. --]
[#function addressOf content property]
[#local written = content[property]!""]
[#if written?starts_with("/")][#return written][/#if]
[#return cmsfn.externalLink(content, property)!""]
[/#function]

[#-- Names in a row: a, b en c. --]
[#macro names items]
[#list items as item][@link item /][#sep][#if item?index == items?size - 2] en [#else], [/#if][/#sep][/#list][#t]
[/#macro]

[#-- Who wrote it, in which function, when, and how long it takes. --]
[#macro byline item time=true]
[#local authors = vpfn.items(item.authors![])]
[#if authors?has_content || item.date??]
<div class="byline">
[#if authors?has_content]
<div class="faces" aria-hidden="true">[#list authors as author][@portrait person=author asset=author?is_first?then(item.portrait!"", "") /][/#list]</div>
[/#if]
<div>
[#if authors?has_content]
[#local function = item.columnistFunction!""]
[#if !function?has_content && authors?size == 1][#local function = authors[0].function!""][/#if]
<p>Door [@names authors /][#if function?has_content]<span class="function">${function}</span>[/#if]</p>
[/#if]
<p class="meta">[#if item.date??][@day item.date /][/#if][#if item.date?? && time] · [/#if][#if time][@minutes item /][/#if]</p>
</div>
</div>
[/#if]
[/#macro]

[#-- Headline, standfirst and byline of a page. --]
[#macro header item label="" by=true time=true]
<header>
[@kicker type=item["@type"] label=label link=true /]
<h1>${item.title!}</h1>
[#if item.lead?has_content]<p class="standfirst">${item.lead}</p>[/#if]
[#nested]
[#if by][@byline item time /][/#if]
</header>
[/#macro]

[#-- Rich text, as markup. --]
[#macro text item property="body" class="text"]
[#local written = cmsfn.decode(item)[property]!""]
[#if written?has_content]
<div class="${class}">
${written}
</div>
[/#if]
[/#macro]

[#-- A picture of its own above the text; nothing where there is none. --]
[#macro lead_picture item]
[#local source = imageOf(item.image!"", 1200)]
[#if source?has_content]
<figure class="shot"><img src="${source}" alt="${item.imageAlt!}" decoding="async">[#if item.imageCredit?has_content]<figcaption>Foto: ${item.imageCredit}</figcaption>[/#if]</figure>
[/#if]
[/#macro]

[#-- A series of photos with captions and credits. --]
[#macro photos item]
[#if (item.photos![])?has_content]
<section class="photos" aria-labelledby="fotos">
<h2 id="fotos">In beeld</h2>
[#list item.photos as photo]
[#local source = imageOf(photo.image!"", 1200)]
[#if source?has_content]
<figure class="shot"><img src="${source}" alt="${photo.alt!}" loading="lazy" decoding="async">
[#if photo.caption?has_content || photo.credit?has_content]<figcaption>${photo.caption!}[#if photo.credit?has_content] <span class="credit">Foto: ${photo.credit}</span>[/#if]</figcaption>[/#if]
</figure>
[/#if]
[/#list]
</section>
[/#if]
[/#macro]

[#-- The hero: the motto of a month, as large as it can be. --]
[#macro motto theme link=true]
[#local month = monthOf(theme)]
<section class="month palette-${paletteOf(theme)?c}" aria-labelledby="spreuk">
<div class="band">
<div class="say">
<p class="kicker">${vpfn.mark("theme")}<span>Thema van [#if month?has_content]${month}[#else]de maand[/#if]</span></p>
<h1 class="motto" id="spreuk">“${theme.motto!theme.title!}”</h1>
[#if theme.mottoSource?has_content && theme.mottoSource?lower_case != "redactie"]<p class="source">${theme.mottoSource}</p>[/#if]
[#if theme.lead?has_content]<p class="lead">${theme.lead}</p>[/#if]
[#if link && theme["@path"]??]<p><a class="button" href="${theme["@path"]}">Lees over ‘${theme.title!}’</a></p>[/#if]
</div>
<div class="art">[@picture theme 5 6 1000 /]</div>
</div>
</section>
[/#macro]

[#-- One line in a list of names. --]
[#macro row item level=3]
<article class="row row-${item["@type"]}">
[#nested]
</article>
[/#macro]

[#-- A titled list of announcements; nothing at all where the list is empty. --]
[#macro shelf title items id class="cards" level=3]
[#if items?has_content]
<section class="shelf wrap" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
[#nested]
<div class="${class}">
[#list items as entry]
[@teaser item=entry level=level /]
[/#list]
</div>
</section>
[/#if]
[/#macro]

[#-- The topics of a piece and the words to search on. --]
[#macro subjects item]
[#local topics = vpfn.items(item.topics![])]
[#local tags = item.tags![]]
[#if topics?has_content || tags?has_content]
<footer class="subjects">
[#if topics?has_content]<p><span>Hoort bij</span> [@names topics /]</p>[/#if]
[#if tags?has_content]<p><span>Zoek verder op</span> [#list tags as tag]<a href="/zoeken?q=${tag?url}">${tag}</a>[#sep], [/#sep][/#list]</p>[/#if]
</footer>
[/#if]
[/#macro]

[#-- The theme that a piece was written for. --]
[#macro from item]
[#local theme = vpfn.item(item.theme!"")!""]
[#if theme?has_content]
<aside class="from palette-${paletteOf(theme)?c}" aria-labelledby="bij-thema">
<p class="kicker" id="bij-thema">${vpfn.mark("theme")}<span>Bij het thema van ${monthOf(theme)}</span></p>
<p class="quote">[#if theme["@path"]??]<a href="${theme["@path"]}">“${theme.motto!theme.title!}”</a>[#else]“${theme.motto!theme.title!}”[/#if]</p>
</aside>
[/#if]
[/#macro]

[#-- Who wrote it, in a few words, below a column. --]
[#macro writer item]
[#list vpfn.items(item.authors![]) as author]
[#if (author.biography!"")?has_content]
<aside class="writer" aria-label="Over ${author.title!}">
[@portrait author /]
<div>
<p><b>[@link author /]</b></p>
${cmsfn.decode(author).biography}
</div>
</aside>
[/#if]
[/#list]
[/#macro]

[#-- What to read after this: of the same theme, then about the same; else the newest of its kind. --]
[#macro next item]
[#local reading = ["column", "opinion", "interview", "reportage"]]
[#local same = (item.theme!"")?has_content?then(others(vpfn.list(reading, {"theme": item.theme!""}, 4), item), [])]
[#local first = (same?size gte 2)?then(same[0..*3], [])]
[#local near = near_to(item, first)]
[#if first?has_content]
[@shelf "Lees hierna" first "verder" /]
[#elseif !near?has_content]
[@shelf "Lees hierna" others(vpfn.list(item["@type"], {}, 4), item)[0..*3] "verder" /]
[/#if]
[@shelf "Lees ook" near "lees-ook" /]
[/#macro]

[#-- Three pieces about the same as this one, without those shown already. --]
[#function near_to item shown=[]]
[#local articles = ["column", "opinion", "interview", "reportage", "news", "factsheet", "publication", "project"]]
[#if !articles?seq_contains(item["@type"])][#return []][/#if]
[#local ids = shown?map(other -> other["@id"])]
[#return vpfn.related(item, articles, 3 + shown?size)?filter(other -> !ids?seq_contains(other["@id"]))[0..*3]]
[/#function]

[#-- A file to read, with how large it is; nothing where it may not be seen. --]
[#macro download asset words]
[#local file = (asset?has_content)?then(vpfn.file(asset)!"", "")]
[#if file?has_content]
<p class="download"><a href="${file.path}" type="application/pdf">${words}</a> <span class="meta">PDF, [@bytes file.size /], ${file.pages} ${(file.pages == 1)?then("bladzijde", "bladzijden")}</span></p>
[/#if]
[/#macro]

[#-- A size in bytes, in words. --]
[#macro bytes size][#if size gte 1048576]${(size / 1048576)?string("0.0")} MB[#else]${(size / 1024)?ceiling} kB[/#if][#t][/#macro]

[#-- How the parts of a list follow each other. --]
[#macro pages pager]
[#if pager.count gt 1]
<nav class="pager" aria-label="Bladeren">
[#if pager.previous??]<a rel="prev" href="${pager.previous}">← Vorige</a>[/#if]
<span>Bladzijde ${pager.number} van ${pager.count}</span>
[#if pager.next??]<a rel="next" href="${pager.next}">Volgende →</a>[/#if]
</nav>
[/#if]
[/#macro]

[#-- Moments one below the other. --]
[#macro timeline moments]
<ol class="timeline">
[#list moments as moment]
<li><span class="when">[#if moment.date??][@day moment.date /][#else]${moment.when!}[/#if]</span> <span>${moment.text!}</span></li>
[/#list]
</ol>
[/#macro]

[#-- How far a project is, as a line of steps. --]
[#macro phases current]
[#local steps = ["preparation", "inventory", "plan", "implementation", "done"]]
[#local now = steps?seq_index_of(current)]
[#if now gte 0]
<div class="phases">
<p class="hidden" id="fase">Fase van dit project</p>
<ol aria-labelledby="fase">
[#list steps as step]
<li[#if step?index lt now] class="past"[#elseif step?index == now] class="now" aria-current="step"[/#if]>[#if step?index lt now]<span class="hidden">Geweest: </span>[#elseif step?index == now]<span class="hidden">Nu: </span>[/#if]${vpfn.option("project", "phase", step)}</li>
[/#list]
</ol>
</div>
[/#if]
[/#macro]
