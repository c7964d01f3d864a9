[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="message"]
<div class="wrap section">
<header class="listhead">
<p class="kicker">${status?c}</p>
<h1>${title}</h1>
<p class="standfirst">${text}</p>
<p><a class="button" href="/">Naar de voorpagina</a></p>
</header>
</div>
[@parts.group suggestions "Misschien zoekt u dit" "misschien" /]
[/@layout.page]
