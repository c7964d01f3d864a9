<p><strong>“${content.motto!}”</strong></p>
[#if content.lead?has_content]<p>${content.lead}</p>[/#if]
${cmsfn.decode(content).body!}
