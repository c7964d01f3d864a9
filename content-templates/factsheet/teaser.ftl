[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@parts.card content=content level=level wide=wide pictured=false][#if content.solution?has_content]${vpfn.option("factsheet", "solution", content.solution)}[/#if][/@parts.card]
