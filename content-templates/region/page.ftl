[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="region"]
<article>
<div class="piece wrap">
[@parts.head content /]
<dl class="facts">
[#if content.kind?has_content]<div><dt>Soort regio</dt><dd>${vpfn.option("region", "kind", content.kind)}</dd></div>[/#if]
[#if content.province?has_content]<div><dt>Provincie</dt><dd>${content.province}</dd></div>[/#if]
</dl>
[@parts.body content /]
</div>
[@parts.group vpfn.list(["project"], {"regions": content["@id"]}, 24) "Projecten in deze regio" "projecten" /]
</article>
[/@layout.page]
