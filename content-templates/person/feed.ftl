[#if content.function?has_content]<p>${content.function}</p>[/#if]
${cmsfn.decode(content).biography!}
