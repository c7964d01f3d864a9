[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="reading"]
<article class="piece wrap">
[@parts.head content]
[@parts.byline content /]
[/@parts.head]
[#assign people = vpfn.items(content.interviewees![])]
[#if people?has_content || content.interviewer?has_content]
<p class="meta in-text">[#if people?has_content]In gesprek met [@parts.authors people /].[/#if][#if content.interviewer?has_content] De vragen zijn van ${content.interviewer}.[/#if]</p>
[/#if]
[@parts.picture content=content columns=10 rows=3 /]
[@parts.body content /]
[#if content.questions?has_content]
<div class="text questions">
[#list cmsfn.decode(content).questions as part]
<h2 class="question">${part.question}</h2>
${part.answer!""}
[/#list]
</div>
[/#if]
<footer class="end">
[@parts.topics content /]
[@parts.fromTheme content /]
</footer>
</article>
[@parts.next content /]
[/@layout.page]
