[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@parts.card content=content level=level wide=wide][#if content.phase?has_content]Fase: ${vpfn.option("project", "phase", content.phase)?uncap_first}[/#if][#if content.frontrunner!false] · koploper[/#if][/@parts.card]
