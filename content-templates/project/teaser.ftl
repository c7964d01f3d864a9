[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
[@teasers.card content level wide]<p>[#if content.phase?has_content]Fase: ${vpfn.option("project", "phase", content.phase)?lower_case}[/#if][#if content.frontrunner!false] · koploper[/#if]</p>[/@teasers.card]
