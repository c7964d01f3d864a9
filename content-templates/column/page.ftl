[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@layout.frame]
<article class="piece reading wrap">
[@parts.header content /]
[@parts.lead_picture content /]
[@parts.text content "body" "text voice-text" /]
<div class="after">
[@parts.writer content /]
[@parts.from content /]
[@parts.subjects content /]
</div>
</article>
[@parts.next content /]
[/@layout.frame]
