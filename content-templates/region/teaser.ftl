[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
<article class="row row-region">
<span class="face" aria-hidden="true">${vpfn.cover(content, 2, 2)}</span>
<div>
<h${level?c}>[@teasers.link content /]</h${level?c}>
<p>[#if content.kind?has_content]${vpfn.option("region", "kind", content.kind)}[/#if][#if content.province?has_content] · ${content.province}[/#if]</p>
</div>
</article>
