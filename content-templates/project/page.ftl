[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="project"]
[#assign phases = ["preparation", "inventory", "plan", "implementation", "done"]]
[#assign decoded = cmsfn.decode(content)]
<article>
<div class="piece wrap">
[@parts.head content]
[#if content.frontrunner!false]<p class="meta"><a href="/koplopers">Koploper</a>[#if content.domain?has_content] in ${vpfn.option("project", "domain", content.domain)?uncap_first}[/#if][#if content.province?has_content], ${content.province}[/#if]</p>[/#if]
[/@parts.head]
[#if content.phase?has_content]
<ol class="steps" aria-label="Fase van het project">
[#assign now = phases?seq_index_of(content.phase)]
[#list phases as phase]
<li class="${(phase?index < now)?then("done", (phase?index == now)?then("now", "later"))}"[#if phase?index == now] aria-current="step"[/#if]>${vpfn.option("project", "phase", phase)}</li>
[/#list]
</ol>
[/#if]
[@parts.picture content=content columns=10 rows=2 /]
[@parts.body content /]
<div class="text">
[#if decoded.goal??]<h2>Doel</h2>${decoded.goal}[/#if]
[#if decoded.approach??]<h2>Aanpak</h2>${decoded.approach}[/#if]
[#if decoded.results??]<h2>Resultaten</h2>${decoded.results}[/#if]
</div>
[#list content.figures![]]
<section class="figures" aria-labelledby="cijfers"><h2 id="cijfers">In cijfers</h2>
<ul>
[#items as figure]<li><strong>${figure.value}</strong> <span>${figure.label}</span> <small>Bron: ${figure.source}</small></li>
[/#items]
</ul>
</section>
[/#list]
[#list content.milestones![]]
<section class="text" aria-labelledby="mijlpalen"><h2 id="mijlpalen">Mijlpalen</h2>
<ol class="timeline">
[#items as milestone]<li>[@parts.day milestone.date /]<span>${milestone.text}</span></li>
[/#items]
</ol>
</section>
[/#list]
<dl class="facts">
[#if content.period?has_content]<div><dt>Periode</dt><dd>${content.period}</dd></div>[/#if]
[#list vpfn.items(content.partners![])]<div><dt>Partners</dt><dd>[#items as partner]<a href="${partner["@path"]!"#"}">${partner.title}</a>[#sep], [/#sep][/#items]</dd></div>[/#list]
[#list vpfn.items(content.regions![])]<div><dt>Regio</dt><dd>[#items as region]<a href="${region["@path"]!"#"}">${region.title}</a>[#sep], [/#sep][/#items]</dd></div>[/#list]
[#list vpfn.items(content.leads![])]<div><dt>Trekkers</dt><dd>[@parts.authors vpfn.items(content.leads) /]</dd></div>[/#list]
</dl>
<footer class="end">[@parts.topics content /]</footer>
</div>
</article>
[@parts.next content /]
[/@layout.page]
