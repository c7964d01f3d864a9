[#import "/leren-is-altijd/templates/parts.ftl" as parts]
<article class="row row-person">
[@parts.portrait content /]
<div>
<h${level?c}>[@parts.link content /]</h${level?c}>
[#if content.function?has_content]<p>${content.function}</p>[/#if]
</div>
</article>
