[#if content.shortAnswer?has_content]<p><strong>${content.shortAnswer}</strong></p>[/#if]
${cmsfn.decode(content).body!}
