[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
[@teasers.card item=content level=level wide=wide art=false /]
