[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign projects = vpfn.list("project", {"partners": content["@id"]}, 30)]
[#assign people = vpfn.list("person", {"organisation": content["@id"]}, 60)]
[@layout.frame]
<article class="piece wrap">
[@parts.header item=content by=false]
<dl class="facts">
[#if content.kind?has_content]<div><dt>Soort</dt><dd>${vpfn.option("organisation", "kind", content.kind)}</dd></div>[/#if]
[#if content.signatorySince??]<div><dt>Ondertekende het convenant</dt><dd>[@parts.day content.signatorySince /]</dd></div>[/#if]
[#if (content.website!"")?matches("https?://.+")]<div><dt>Website</dt><dd><a href="${content.website}">${content.website?replace("^https?://(www\\.)?", "", "r")?remove_ending("/")}</a></dd></div>[/#if]
</dl>
[/@parts.header]
[@parts.text content /]
</article>
[@parts.shelf "Projecten waar ${content.title!} aan meedoet" projects "projecten" /]
[@parts.shelf "Mensen" people "mensen" "rows" /]
[/@layout.frame]
