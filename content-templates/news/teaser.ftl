[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@parts.card content=content level=level wide=wide pictured=false][@parts.shortDay content /][/@parts.card]
