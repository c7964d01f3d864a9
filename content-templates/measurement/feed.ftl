[#if content.lead?has_content]<p><strong>${content.lead}</strong></p>[/#if]
<table>
[#list content.rows![] as row]<tr><th>${row.category!}</th><td>${row.value!}</td></tr>[/#list]
</table>
<p>Bron: ${content.source!}</p>
${cmsfn.decode(content).body!}
