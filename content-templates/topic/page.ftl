[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="topic"]
<article>
<div class="piece wrap">
[@parts.head content]
[#if content.number?has_content]<p class="number" aria-label="Topic ${content.number}">${content.number}</p>[/#if]
[/@parts.head]
<dl class="facts">
[#if content.covenantWording?has_content]<div><dt>In het convenant</dt><dd>${content.covenantWording}</dd></div>[/#if]
[#if content.programme?has_content]<div><dt>Werd het programma</dt><dd>${content.programme}</dd></div>[/#if]
[#assign parent = (vpfn.item(content.parent))!]
[#if parent?has_content]<div><dt>Hoort bij</dt><dd><a href="${parent["@path"]!"#"}">${parent.title}</a></dd></div>[/#if]
</dl>
[@parts.body content /]
</div>
[@parts.group vpfn.list(["topic"], {"parent": content["@id"]}, 10) "Onderdelen" "onderdelen" /]
[@parts.group vpfn.list(["project"], {"topics": content["@id"]}, 24) "Projecten" "projecten" /]
[@parts.group vpfn.list(["column", "opinion", "interview", "reportage", "news", "factsheet"], {"topics": content["@id"]}, 12) "Over dit topic" "stukken" /]
</article>
[/@layout.page]
