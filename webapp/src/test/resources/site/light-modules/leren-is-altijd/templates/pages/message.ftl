[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[@layout.frame]
<h1>${status?c} ${title}</h1><p>${text}</p>
<ul>[#list suggestions as x]<li>${x.title}</li>[/#list]</ul>
[/@layout.frame]
