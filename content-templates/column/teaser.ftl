[#ftl output_format="HTML"]
[#import "/leren-is-altijd/templates/parts.ftl" as parts]

[@parts.card content=content level=level wide=wide pictured=false]
[#list vpfn.items(content.authors![]) as person]${person.title}[#sep], [/#sep][/#list]<br>
[@parts.shortDay content /] · ${vpfn.minutes(content)} min
[/@parts.card]
