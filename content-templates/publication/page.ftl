[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="publication"]
<article class="piece wrap">
[@parts.head content /]
[@parts.body content /]
<dl class="facts">
[#if content.kind?has_content]<div><dt>Soort</dt><dd>${vpfn.option("publication", "kind", content.kind)}</dd></div>[/#if]
[#if content.publicationYear??]<div><dt>Jaar</dt><dd>${content.publicationYear?c}</dd></div>[/#if]
[#if content.publisher?has_content]<div><dt>Uitgever</dt><dd>${content.publisher}</dd></div>[/#if]
</dl>
<footer class="end">[@parts.topics content /]</footer>
</article>
[@parts.next content /]
[/@layout.page]
