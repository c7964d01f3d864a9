[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@layout.frame]
<article class="piece plain wrap">
<header>
<h1>${content.title!}</h1>
[#if content.lead?has_content]<p class="standfirst">${content.lead}</p>[/#if]
</header>
[@parts.text content /]
[#if (content.timeline![])?has_content]
<section class="text" aria-labelledby="tijdlijn">
<h2 id="tijdlijn">In de tijd</h2>
[@parts.timeline content.timeline /]
</section>
[/#if]
</article>
[/@layout.frame]
