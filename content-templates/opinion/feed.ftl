[#if content.lead?has_content]<p><strong>${content.lead}</strong></p>[/#if]
${cmsfn.decode(content).body!}
