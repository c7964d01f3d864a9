[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[@layout.frame]
<article class="piece plain wrap composed">
<header>
<h1>${content.title!}</h1>
[#if content.lead?has_content]<p class="standfirst">${content.lead}</p>[/#if]
</header>
[@cms.area name="main" /]
</article>
[/@layout.frame]
