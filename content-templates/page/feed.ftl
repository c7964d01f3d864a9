[#ftl output_format="HTML"]
[#if content.lead?has_content]<p><strong>${content.lead}</strong></p>[/#if]
[#if content.body?has_content]${cmsfn.decode(content).body}[/#if]
