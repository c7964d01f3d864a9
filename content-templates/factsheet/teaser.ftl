[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
[@teasers.card item=content level=level wide=wide art=false lead=false]
<p class="lead">${content.shortAnswer!content.lead!}</p>
[#if content.solution?has_content]<p>${vpfn.option("factsheet", "solution", content.solution)}</p>[/#if]
[/@teasers.card]
