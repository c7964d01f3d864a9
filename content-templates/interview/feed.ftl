[#assign written = cmsfn.decode(content)]
[#if content.lead?has_content]<p><strong>${content.lead}</strong></p>[/#if]
${written.body!}
[#list written.questions![] as pair]
<h2>${pair.question!}</h2>
${pair.answer!}
[/#list]
