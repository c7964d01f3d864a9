[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[@layout.frame]
<h1>${content.title}</h1>
${cmsfn.decode(content).body!}
[/@layout.frame]
