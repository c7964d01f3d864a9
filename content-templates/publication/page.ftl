[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@layout.frame]
<article class="piece publication wrap">
<div class="book" aria-hidden="true">[@parts.picture content 4 6 600 /]</div>
<div>
[@parts.header item=content label=(content.kind?has_content)?then(vpfn.option("publication", "kind", content.kind!""), "") by=false]
<dl class="facts">
[#if content.publisher?has_content]<div><dt>Uitgever</dt><dd>${content.publisher}</dd></div>[/#if]
[#if content.publicationYear??]<div><dt>Jaar</dt><dd>${content.publicationYear?c}</dd></div>[/#if]
</dl>
[/@parts.header]
[@parts.download content.file!"" "Lees de publicatie" /]
[@parts.text content /]
<div class="after">[@parts.subjects content /]</div>
</div>
</article>
[@parts.next content /]
[/@layout.frame]
