[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@parts.card item=content level=level wide=wide art=false lead=false]
<p class="lead">${content.shortAnswer!content.lead!}</p>
[#if content.solution?has_content]<p>${vpfn.option("factsheet", "solution", content.solution)}</p>[/#if]
[/@parts.card]
