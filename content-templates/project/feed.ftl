[#assign written = cmsfn.decode(content)]
[#if content.lead?has_content]<p><strong>${content.lead}</strong></p>[/#if]
${written.body!}
[#list {"goal": "Wat we willen bereiken", "approach": "Hoe we het aanpakken", "results": "Wat het opleverde"} as property, title]
[#if (content[property]!"")?has_content]<h2>${title}</h2>
${written[property]}[/#if]
[/#list]
