[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="organisation"]
<article>
<div class="piece wrap">
[@parts.head content /]
<dl class="facts">
[#if content.kind?has_content]<div><dt>Soort organisatie</dt><dd>${vpfn.option("organisation", "kind", content.kind)}</dd></div>[/#if]
[#if content.signatorySince??]<div><dt>Tekende het convenant op</dt><dd>[@parts.day content.signatorySince /]</dd></div>[/#if]
[#if content.website?has_content && content.website?starts_with("https://")]<div><dt>Website</dt><dd><a href="${content.website}" rel="external">${content.website?remove_beginning("https://")}</a></dd></div>[/#if]
</dl>
[@parts.body content /]
</div>
[@parts.group vpfn.list(["project"], {"partners": content["@id"]}, 24) "Projecten" "projecten" /]
</article>
[/@layout.page]
