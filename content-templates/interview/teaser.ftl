[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
[@teasers.card content level wide]<p>[#if content.date??][@teasers.day content.date /] · [/#if][@teasers.minutes content /]</p>[/@teasers.card]
