[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@parts.card content=content level=level wide=wide][@parts.shortDay content /] · ${vpfn.minutes(content)} min[/@parts.card]
