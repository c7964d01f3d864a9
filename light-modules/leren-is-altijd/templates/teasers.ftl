[#-- Parts that teasers are made of; they stand in every page many times, so the rest is in parts.ftl. --]

[#-- The colours of an item: those of its month, as on its own page. --]
[#function paletteOf item]
[#if (item.month!"")?matches("[0-9]{4}-[0-9]{2}")]
[#return item.month[5..6]?number % 4 + 1]
[/#if]
[#if item.date??]
[#return item.date?string("M")?number % 4 + 1]
[/#if]
[#return page.palette]
[/#function]

[#-- November 2026, of a theme; empty while an editor has not chosen a month. --]
[#function monthOf theme]
[#if (theme.month!"")?matches("[0-9]{4}-(0[1-9]|1[0-2])")]
[#return (theme.month + "-01")?date("yyyy-MM-dd")?string("MMMM yyyy")]
[/#if]
[#return ""]
[/#function]

[#-- The address of a picture at least so wide; empty where there is none that may be seen. --]
[#function imageOf asset width]
[#if asset?has_content][#return vpfn.image(asset, width)!""][/#if]
[#return ""]
[/#function]

[#macro day date]
<time datetime="${date?string("yyyy-MM-dd")}">${date?string("d MMMM yyyy")}</time>[#t]
[/#macro]

[#macro minutes item]
[#local number = vpfn.minutes(item)]
${number} ${(number == 1)?then("minuut", "minuten")} lezen[#t]
[/#macro]

[#-- The kind of piece above its headline; on a page of its own it leads to the section. --]
[#macro kicker type label="" link=false]
[#local words = label?has_content?then(label, vpfn.label(type))]
<p class="kicker">${vpfn.mark(type)}[#if link && (site.sections[type])??]<a href="${site.sections[type]}">${words}</a>[#else]<span>${words}</span>[/#if]</p>
[/#macro]

[#-- The name of something that may have an address. --]
[#macro link item class=""]
[#if item["@path"]??]<a href="${item["@path"]}"[#if class?has_content] class="${class}"[/#if]>${item.title!}</a>[#else]<span[#if class?has_content] class="${class}"[/#if]>${item.title!}</span>[/#if][#t]
[/#macro]

[#-- The picture of an item, else its cover; decoration in lists, described on its own page. --]
[#macro picture item columns rows width=800 alt=""]
[#local source = imageOf(item.image!"", width)]
[#if source?has_content]
<img src="${source}" alt="${alt}"[#if !alt?has_content] loading="lazy"[/#if] decoding="async">
[#else]
${vpfn.cover(item, columns, rows, paletteOf(item))}
[/#if]
[/#macro]

[#-- A face: a portrait that may be shown, else a small cover. --]
[#macro portrait person asset="" width=160]
[#local chosen = asset]
[#if !asset?has_content && (person.portraitConsent!false)][#local chosen = person.portrait!""][/#if]
[#local source = imageOf(chosen, width)]
<span class="face">[#if source?has_content]<img src="${source}" alt="${person.portraitAlt!}" decoding="async">[#else]${vpfn.cover(person, 3, 3)}[/#if]</span>
[/#macro]

[#-- The announcement most types use. What is nested becomes the last line. --]
[#macro card item level=3 wide=false art=true lead=true]
<article class="card card-${item["@type"]}[#if wide] wide[/#if]">
[#if art]<div class="art">[@picture item 8 4 640 /]</div>[/#if]
<div class="in">
[@kicker item["@type"] /]
<h${level?c}>[@link item /]</h${level?c}>
[#if lead && item.lead?has_content]<p class="lead">${item.lead}</p>[/#if]
<div class="meta">[#nested]</div>
</div>
</article>
[/#macro]

[#-- A column or opinion: the writer's face instead of a cover. --]
[#macro voice item level=3 wide=false]
[#local authors = vpfn.items(item.authors![])]
<article class="card voice card-${item["@type"]}[#if wide] wide[/#if]">
<div class="in">
[@kicker item["@type"] /]
<h${level?c}>[@link item /]</h${level?c}>
[#if item.lead?has_content]<p class="lead">${item.lead}</p>[/#if]
<div class="meta">
[#if authors?has_content]<div class="faces" aria-hidden="true">[@portrait person=authors[0] asset=item.portrait!"" /]</div>[/#if]
<p>[#if authors?has_content]<b>[#list authors as author]${author.title!}[#sep], [/#sep][/#list]</b>[/#if][#if item.date??][@day item.date /] · [/#if][@minutes item /]</p>
</div>
</div>
</article>
[/#macro]

[#-- Bars with their labels beside them; the same numbers stand in the table. --]
[#macro bars rows unit="" most=100]
[#local highest = 0]
[#list rows as row][#if (row.value!0) gt highest][#local highest = row.value][/#if][/#list]
[#list rows[0..*most] as row]
[#local share = (highest gt 0 && (row.value!0) gt 0)?then(100 * (row.value!0) / highest, 0)]
<div class="bar"><span class="label">${row.category!}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false"><rect class="track" width="100" height="10"/><rect class="value" width="${((10 * share)?round / 10)?c}" height="10"/></svg><b>${(row.value!0)}</b></div>
[/#list]
[/#macro]
