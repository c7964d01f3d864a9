[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
<article class="row row-person">
[@teasers.portrait content /]
<div>
<h${level?c}>[@teasers.link content /]</h${level?c}>
[#if content.function?has_content]<p>${content.function}</p>[/#if]
</div>
</article>
