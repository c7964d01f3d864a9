[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
<article class="row row-organisation">
<span class="face" aria-hidden="true">${vpfn.cover(content, 2, 2)}</span>
<div>
<h${level?c}>[@teasers.link content /]</h${level?c}>
[#if content.kind?has_content]<p>${vpfn.option("organisation", "kind", content.kind)}[#if content.signatorySince??] · ondertekende in ${content.signatorySince?string("yyyy")}[/#if]</p>[/#if]
</div>
</article>
