[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign projects = vpfn.list("project", {"regions": content["@id"]}, 60)]
[@layout.frame]
<article class="piece wrap">
[@parts.header item=content by=false]
<dl class="facts">
[#if content.kind?has_content]<div><dt>Soort</dt><dd>${vpfn.option("region", "kind", content.kind)}</dd></div>[/#if]
[#if content.province?has_content]<div><dt>Provincie</dt><dd>${content.province}</dd></div>[/#if]
</dl>
[/@parts.header]
[@parts.text content /]
</article>
[@parts.shelf "Projecten in deze regio" projects "projecten" /]
[/@layout.frame]
