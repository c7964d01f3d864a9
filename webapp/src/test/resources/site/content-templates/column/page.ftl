[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[@layout.page]
<h1>${content.title}</h1>
${cmsfn.decode(content).body!}
[/@layout.page]
