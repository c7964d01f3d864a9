[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="about"]
<article class="piece wrap">
<header class="head">
<h1>${content.title!"Zonder kop"}</h1>
[#if content.lead?has_content]<p class="standfirst">${content.lead}</p>[/#if]
</header>
[@parts.body content /]
[#list content.timeline![]]
<section class="text" aria-labelledby="tijdlijn"><h2 id="tijdlijn">Hoe het ging</h2>
<ol class="timeline">
[#items as moment]<li><strong>${moment.when}</strong><span>${moment.text}</span></li>
[/#items]
</ol>
</section>
[/#list]
</article>
[/@layout.page]
