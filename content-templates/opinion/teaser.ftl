[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[@parts.voice content level wide /]
