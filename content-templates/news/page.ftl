[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="reading"]
<article class="piece wrap">
[@parts.head content]
[@parts.byline content /]
[#if content.place?has_content]<p class="meta">${content.place}</p>[/#if]
[/@parts.head]
[@parts.picture content=content columns=10 rows=3 /]
[@parts.body content /]
[#list content.photos![]]
<div class="photos">
[#items as photo]
[#assign source = (vpfn.image(photo.image, 1600))!""]
[#if source?has_content]
<figure><img src="${source}" alt="${photo.alt!""}" loading="lazy"><figcaption>${photo.caption!""}[#if photo.credit?has_content] Foto: ${photo.credit}[/#if]</figcaption></figure>
[/#if]
[/#items]
</div>
[/#list]
<footer class="end">
[@parts.topics content /]
[@parts.fromTheme content /]
</footer>
</article>
[@parts.next content /]
[/@layout.page]
