[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@parts.card content=content level=level wide=wide pictured=false][#if content.start??]<time datetime="${content.start?string("yyyy-MM-dd")}">${content.start?string("d MMMM yyyy")}</time>[/#if][#if content.place?has_content] · ${content.place}[/#if][/@parts.card]
