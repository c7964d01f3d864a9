[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@layout.frame feed=section.feed!"" class="section section-theme"]
<header class="wrap opening">
<h1>${section.title}</h1>
[#if section.intro?has_content]<p class="standfirst">${section.intro}</p>[/#if]
</header>
<div class="wrap listing">
[#if items?has_content]
<div class="months">
[#list items as item]
[@teaser item=item level=2 wide=item?is_first && pager.number == 1 /]
[/#list]
</div>
[#else]
<p class="empty">Er is nog geen thema gekozen. <a href="/">Ga naar de voorpagina</a>.</p>
[/#if]
[@parts.pages pager /]
</div>
[/@layout.frame]
