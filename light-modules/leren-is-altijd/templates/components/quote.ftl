<figure class="text said">
<blockquote><p>${content.quote!}</p></blockquote>
[#if content.source?has_content]<figcaption>${content.source}</figcaption>[/#if]
</figure>
