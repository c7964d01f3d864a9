[#ftl output_format="XML" auto_esc=true]
[#-- A list as Atom, with the entries that the site's own feeds have. --]
[#attempt]
[#assign said = ctx.response.setContentType("application/atom+xml;charset=UTF-8")!""]
[#recover]
[#-- Readers know it by its root element too. --]
[/#attempt]
[#assign whole = fed == "all"]
[#assign section = whole?then("", (facts.types[fed].section)!"")]
[#assign items = whole?then(vpfn.newest(20), vpfn.list(fed, {}, 20))]
[#assign base = facts.site.baseUrl]
[#assign changed = "1970-01-01T00:00:00Z"]
[#list items?sort_by("mgnl:lastModified") as item]
[#assign changed = item["mgnl:lastModified"]?iso_utc_ms]
[/#list]
<?xml version="1.0" encoding="UTF-8"?>[#t]
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl" xml:base="${base}/">
<title>${whole?then(facts.site.name, vpfn.plural(fed) + " | " + facts.site.name)}</title>
<id>urn:uuid:${facts.feeds[fed]}</id>
<updated>${changed}</updated>
<link rel="self" type="application/atom+xml" href="${base}${section}/feed.xml"/>
<link rel="alternate" type="text/html" href="${base}${whole?then("/", section)}"/>
<author><name>${facts.site.name}</name></author>
[#list items as item]
[#global content = item]
[#global page = vpfn.pageOf(item)]
[#assign written][#include "/@MODULE@/content-templates/" + item["@type"] + "/feed.ftl"][/#assign]
<entry>
<title>${item.title!}</title>
<id>urn:uuid:${item["@id"]}</id>
[#if item["@path"]??]<link rel="alternate" type="text/html" href="${base}${item["@path"]}"/>[/#if]
<updated>${item["mgnl:lastModified"]?iso_utc_ms}</updated>
[#if item.date??]<published>${item.date?iso_utc_ms}</published>[/#if]
[#list vpfn.items(item.authors![]) as author]<author><name>${author.title!}</name></author>[/#list]
<category term="${item["@type"]}" label="${vpfn.label(item["@type"])}"/>
[#if item.lead??]<summary>${item.lead}</summary>[/#if]
<content type="html">${written?markup_string}</content>
</entry>
[/#list]
</feed>
