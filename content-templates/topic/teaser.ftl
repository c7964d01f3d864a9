[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
<article class="row row-topic">
<span class="numeral" aria-hidden="true">${content.number!}</span>
<div>
<h${level?c}>[#if content.number?has_content]<span class="hidden">Topic ${content.number}: </span>[/#if][@teasers.link content /]</h${level?c}>
<p>${content.programme!content.lead!}</p>
</div>
</article>
