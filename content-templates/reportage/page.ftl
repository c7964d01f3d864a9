[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@layout.frame]
<article class="piece reading story">
<div class="strip" aria-hidden="true">[#if !parts.imageOf(content.image!"", 1200)?has_content]${vpfn.cover(content, 12, 3, page.palette)}[/#if]</div>
<div class="wrap">
[@parts.header content]
[#if content.place?has_content]<p class="place">${content.place}</p>[/#if]
[/@parts.header]
[@parts.lead_picture content /]
[@parts.text content /]
[@parts.photos content /]
<div class="after">
[@parts.from content /]
[@parts.subjects content /]
</div>
</div>
</article>
[@parts.next content /]
[/@layout.frame]
