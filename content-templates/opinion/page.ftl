[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@layout.page class="reading"]
<article class="piece wrap">
[@parts.head content][@parts.byline content /][/@parts.head]
[@parts.body content /]
<footer class="end">
[@parts.topics content /]
[@parts.fromTheme content /]
</footer>
</article>
[@parts.next content /]
[/@layout.page]
