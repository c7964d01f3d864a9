[#import "/leren-is-altijd/templates/parts.ftl" as parts]
<article class="card book-card">
<div class="book" aria-hidden="true">[@parts.picture content 4 6 300 /]</div>
<div class="in">
[@parts.kicker type="publication" label=(content.kind?has_content)?then(vpfn.option("publication", "kind", content.kind!""), "") /]
<h${level?c}>[@parts.link content /]</h${level?c}>
[#if content.lead?has_content]<p class="lead">${content.lead}</p>[/#if]
<div class="meta"><p>${content.publisher!}[#if content.publicationYear??] ${content.publicationYear?c}[/#if]</p></div>
</div>
</article>
