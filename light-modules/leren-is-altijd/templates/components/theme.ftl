[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign chosen = vpfn.item(content.theme!"")!""]
[#assign theme = chosen?has_content?then(chosen, vpfn.themeOfTheMonth()!"")]
[#if theme?has_content]
[@parts.motto theme /]
[#else]
<header class="wrap opening">
<h1>${site.name}</h1>
<p class="standfirst">${vpfn.text("site.description")}</p>
</header>
[/#if]
