[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="person"]
<article>
<div class="piece wrap">
<header class="head">
<div class="face">[#if content.portrait?? && (content.portraitConsent!false)]<img src="${(vpfn.image(content.portrait, 480))!""}" alt="${content.portraitAlt!""}">[#else]${vpfn.cover(content["@id"], 3, 3)}[/#if]</div>
<h1>${content.title}</h1>
[#if content.function?has_content]<p class="standfirst">${content.function}</p>[/#if]
[#if content.example!false]<p class="note">Dit is een verzonnen persoon, als voorbeeld.</p>[/#if]
</header>
[#assign organisation = (vpfn.item(content.organisation))!]
[#if organisation?has_content]<p class="meta in-text">Werkt bij <a href="${organisation["@path"]!"#"}">${organisation.title}</a></p>[/#if]
[#assign decoded = cmsfn.decode(content)]
[#if decoded.biography??]<div class="text">${decoded.biography}</div>[/#if]
</div>
[@parts.group vpfn.list(["column", "opinion", "interview", "reportage", "news"], {"authors": content["@id"]}, 24) "Geschreven" "geschreven" /]
[@parts.group vpfn.list(["interview"], {"interviewees": content["@id"]}, 12) "Aan het woord" "gesprekken" /]
</article>
[/@layout.page]
