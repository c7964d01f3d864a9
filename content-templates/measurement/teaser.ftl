[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@parts.card content=content level=level wide=wide pictured=false][#if content.date??]Stand van [@parts.shortDay content /][/#if][/@parts.card]
