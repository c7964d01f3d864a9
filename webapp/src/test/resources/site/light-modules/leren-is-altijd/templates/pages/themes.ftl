[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[@layout.frame]
<h1>Overzicht: ${section.title}</h1><p>${section.intro}</p><p>${total} stukken</p>
<p id="items">[#list items as x]${x.title}; [/#list]</p>
<p id="pager">${pager.number}/${pager.count} ${pager.previous!"-"} ${pager.next!"-"} ${section.feed!"-"}</p>
[/@layout.frame]
