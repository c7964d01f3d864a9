[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[@layout.page]
<h1>${status?c} ${title}</h1><p>${text}</p>
<ul>[#list suggestions as x]<li>${x.title}</li>[/#list]</ul>
[/@layout.page]
