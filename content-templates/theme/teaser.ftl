[#import "/leren-is-altijd/templates/parts.ftl" as parts]
<article class="month-card palette-${parts.paletteOf(content)?c}[#if wide] wide[/#if]">
<div class="in">
<p class="kicker">${vpfn.mark("theme")}<span>${parts.monthOf(content)}</span></p>
<h${level?c}>[#if content["@path"]??]<a href="${content["@path"]}">“${content.motto!content.title!}”</a>[#else]“${content.motto!content.title!}”[/#if]</h${level?c}>
<p class="lead"><b>${content.title!}.</b> ${content.lead!}</p>
</div>
<div class="art">[@parts.picture content 6 3 640 /]</div>
</article>
