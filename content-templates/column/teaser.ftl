[#import "/leren-is-altijd/templates/teasers.ftl" as teasers]
[@teasers.voice content level wide /]
