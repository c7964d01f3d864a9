[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
<article class="month-card palette-${teasers.paletteOf(content)?c}[#if wide] wide[/#if]">
<div class="in">
<p class="kicker">${vpfn.mark("theme")}<span>${teasers.monthOf(content)}</span></p>
<h${level?c}>[#if content["@path"]??]<a href="${content["@path"]}">“${content.motto!content.title!}”</a>[#else]“${content.motto!content.title!}”[/#if]</h${level?c}>
<p class="lead"><b>${content.title!}.</b> ${content.lead!}</p>
</div>
<div class="art">[@teasers.picture content 6 3 640 /]</div>
</article>
