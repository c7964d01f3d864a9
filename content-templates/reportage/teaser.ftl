[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@parts.card content level wide]<p>[#if content.date??][@parts.day content.date /] · [/#if][@parts.minutes content /]</p>[/@parts.card]
