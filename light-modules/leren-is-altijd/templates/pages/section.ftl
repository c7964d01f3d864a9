[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#-- How the list of a type is laid out: cards, or one line after the other. --]
[#assign layouts = {"column": "voices-list", "opinion": "voices-list", "topic": "rows", "factsheet": "answers", "event": "dates", "person": "rows", "organisation": "rows", "region": "rows", "measurement": "charts", "publication": "shelf-list"}]
[@layout.frame feed=section.feed!"" class="section section-" + section.type]
<header class="wrap opening">
<h1>${section.title}</h1>
[#if section.intro?has_content]<p class="standfirst">${section.intro}</p>[/#if]
</header>
<div class="wrap listing">
[#if items?has_content]
<div class="${layouts[section.type]!"cards"}">
[#list items as item]
[@teaser item=item level=2 /]
[/#list]
</div>
[#else]
<p class="empty">Hier staat nog niets. Kom later terug, of <a href="/">ga naar de voorpagina</a>.</p>
[/#if]
[@parts.pages pager /]
[#if section.feed??]
<p class="follow"><a href="${section.feed}">Volg ${section.title?uncap_first} in uw feedlezer</a></p>
[/#if]
</div>
[/@layout.frame]
