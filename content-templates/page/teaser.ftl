[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@parts.card item=content level=level wide=wide art=false /]
