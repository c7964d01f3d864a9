[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign written = cmsfn.decode(content)]
[#assign regions = vpfn.items(content.regions![])]
[#assign partners = vpfn.items(content.partners![])]
[#assign leads = vpfn.items(content.leads![])]
[#assign topics = vpfn.items(content.topics![])]
[#assign figures = content.figures![]]
[#assign milestones = content.milestones![]]
[#assign documents = (content.documents![])?filter(document -> vpfn.file(document.file!"")??)]
[@layout.frame]
<article class="piece project wrap">
[@parts.header item=content label=(content.frontrunner!false)?then("Project · koploper", "") by=false]
[#if content.phase?has_content][@parts.phases content.phase /][/#if]
[/@parts.header]
<div class="cover-strip" aria-hidden="true">[#if !parts.imageOf(content.image!"", 1200)?has_content]${vpfn.cover(content, 12, 2, page.palette)}[/#if]</div>
[@parts.lead_picture content /]
<div class="beside">
<div class="main">
[@parts.text content /]
[#list {"goal": "Wat we willen bereiken", "approach": "Hoe we het aanpakken", "results": "Wat het opleverde"} as property, title]
[#if (content[property]!"")?has_content]
<section class="text">
<h2>${title}</h2>
${written[property]}
</section>
[/#if]
[/#list]
[#if figures?has_content]
<section class="text figures" aria-labelledby="cijfers">
<h2 id="cijfers">In cijfers</h2>
<dl>
[#list figures as figure]
<div><dt>${figure.label!}</dt><dd><b>${figure.value!}</b><small>Bron: ${figure.source!}</small></dd></div>
[/#list]
</dl>
</section>
[/#if]
[#if milestones?has_content]
<section class="text" aria-labelledby="mijlpalen">
<h2 id="mijlpalen">Mijlpalen</h2>
[@parts.timeline milestones /]
</section>
[/#if]
[#if documents?has_content]
<section class="text" aria-labelledby="documenten">
<h2 id="documenten">Documenten</h2>
[#list documents as document]
[@parts.download document.file document.title! /]
[/#list]
</section>
[/#if]
</div>
<aside aria-label="Gegevens van dit project">
<dl class="facts">
[#if content.period?has_content]<div><dt>Periode</dt><dd>${content.period}</dd></div>[/#if]
[#if topics?has_content]<div><dt>Topics</dt><dd>[@parts.names topics /]</dd></div>[/#if]
[#if regions?has_content]<div><dt>Regio</dt><dd>[@parts.names regions /]</dd></div>[/#if]
[#if content.province?has_content]<div><dt>Provincie</dt><dd>${content.province}</dd></div>[/#if]
[#if content.domain?has_content]<div><dt>Zorgdomein</dt><dd>${vpfn.option("project", "domain", content.domain)}</dd></div>[/#if]
[#if partners?has_content]<div><dt>Partners</dt><dd>[@parts.names partners /]</dd></div>[/#if]
[#if leads?has_content]<div><dt>Projectleiders</dt><dd>[@parts.names leads /]</dd></div>[/#if]
[#if content.date??]<div><dt>Bijgewerkt</dt><dd>[@parts.day content.date /]</dd></div>[/#if]
</dl>
</aside>
</div>
</article>
[#assign related = []]
[#list topics as topic]
[#if !related?has_content][#assign related = parts.others(vpfn.list("project", {"topics": topic["@id"]}, 4), content)[0..*3]][/#if]
[/#list]
[@parts.shelf "Ook bij dit topic" related "ook" /]
[@parts.shelf "Lees ook" parts.near_to(content, related) "lees-ook" /]
[/@layout.frame]
