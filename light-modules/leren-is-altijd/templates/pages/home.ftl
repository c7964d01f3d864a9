[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@layout.frame class="home"]
[#if theme??]
[@parts.motto theme /]
[#else]
<header class="wrap opening">
<h1>${site.name}</h1>
<p class="standfirst">${page.description!}</p>
</header>
[/#if]
[#if columns?has_content]
<section class="shelf wrap" aria-labelledby="columns">
<h2 id="columns">Columns bij dit thema</h2>
<div class="voices">
[#list columns as column]
[@teaser item=column wide=column?is_first /]
[/#list]
</div>
</section>
[/#if]
[@parts.shelf "Nieuw" newest "nieuw" /]
[#if topics?has_content]
<section class="shelf wrap" aria-labelledby="topics">
<h2 id="topics">Waar we aan werken</h2>
<p class="intro">${vpfn.text("topic.section.intro")}</p>
<div class="rows">
[#list topics as topic]
[@teaser item=topic /]
[/#list]
</div>
</section>
[/#if]
[/@layout.frame]
