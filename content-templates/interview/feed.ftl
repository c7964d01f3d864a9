[#ftl output_format="HTML"]
[#if content.lead?has_content]<p><strong>${content.lead}</strong></p>[/#if]
[#if content.body?has_content]${cmsfn.decode(content).body}[/#if]
[#list cmsfn.decode(content).questions![] as part]<h2>${part.question}</h2>${part.answer}[/#list]
