[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@layout.frame class="message"]
<header class="wrap opening">
<h1>${title}</h1>
<p class="standfirst">${text}</p>
[@layout.search_form class="ask" label="Zoek wat u nodig hebt" id="vraag" /]
<p class="meta">Of ga naar de <a href="/">voorpagina</a>. (Code ${status?c})</p>
</header>
[@parts.shelf "Nieuw op deze site" suggestions![] "nieuw" /]
[/@layout.frame]
