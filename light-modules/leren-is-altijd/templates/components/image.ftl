[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign source = parts.imageOf(content.image!"", 1200)]
[#if source?has_content]
<figure class="shot"><img src="${source}" alt="${content.alt!}" loading="lazy" decoding="async">
[#if content.caption?has_content || content.credit?has_content]<figcaption>${content.caption!}[#if content.credit?has_content] <span class="credit">Foto: ${content.credit}</span>[/#if]</figcaption>[/#if]
</figure>
[/#if]
