[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
<article class="card book-card">
<div class="book" aria-hidden="true">[@teasers.picture content 4 6 300 /]</div>
<div class="in">
[@teasers.kicker type="publication" label=(content.kind?has_content)?then(vpfn.option("publication", "kind", content.kind!""), "") /]
<h${level?c}>[@teasers.link content /]</h${level?c}>
[#if content.lead?has_content]<p class="lead">${content.lead}</p>[/#if]
<div class="meta"><p>${content.publisher!}[#if content.publicationYear??] ${content.publicationYear?c}[/#if]</p></div>
</div>
</article>
