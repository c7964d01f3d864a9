[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign parent = vpfn.item(content.parent!"")!""]
[#assign inside = vpfn.list("topic", {"parent": content["@id"]}, 20)]
[#assign leads = vpfn.items(content.leads![])]
[#assign projects = vpfn.list("project", {"topics": content["@id"]}, 12)]
[#assign pieces = vpfn.list(["column", "opinion", "interview", "reportage", "news"], {"topics": content["@id"]}, 6)]
[#assign answers = vpfn.list(["factsheet", "publication"], {"topics": content["@id"]}, 6)]
[@layout.frame]
<article class="piece topic wrap">
<header>
[@parts.kicker type="topic" link=true /]
<h1>[#if content.number?has_content]<span class="numeral">${content.number}</span> [/#if]${content.title!}</h1>
[#if content.lead?has_content]<p class="standfirst">${content.lead}</p>[/#if]
[#if content.programme?has_content || content.covenantWording?has_content || parent?has_content || leads?has_content]
<dl class="facts">
[#if content.programme?has_content]<div><dt>Programma</dt><dd>${content.programme}</dd></div>[/#if]
[#if content.covenantWording?has_content]<div><dt>In het convenant</dt><dd>‘${content.covenantWording}’</dd></div>[/#if]
[#if parent?has_content]<div><dt>Onderdeel van</dt><dd>[@parts.link parent /]</dd></div>[/#if]
[#if leads?has_content]<div><dt>Topicleiders</dt><dd>[@parts.names leads /]</dd></div>[/#if]
</dl>
[/#if]
</header>
[@parts.lead_picture content /]
[@parts.text content /]
</article>
[#if inside?has_content]
<section class="shelf wrap" aria-labelledby="onderdelen">
<h2 id="onderdelen">Onderdelen van dit topic</h2>
<div class="rows">
[#list inside as entry][@teaser item=entry /][/#list]
</div>
</section>
[/#if]
[@parts.shelf "Projecten" projects "projecten" /]
[@parts.shelf "Lees bij dit topic" pieces "stukken" /]
[@parts.shelf "Antwoorden en publicaties" answers "antwoorden" /]
[/@layout.frame]
