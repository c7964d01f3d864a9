[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@parts.card content=content level=level wide=wide pictured=false][#if content.kind?has_content]${vpfn.option("publication", "kind", content.kind)}[/#if][#if content.publicationYear??] · ${content.publicationYear?c}[/#if][/@parts.card]
