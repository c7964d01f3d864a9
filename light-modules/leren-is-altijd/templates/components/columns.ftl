[#import "/leren-is-altijd/templates/parts.ftl" as parts]
[#assign theme = vpfn.themeOfTheMonth()!""]
[#if theme?has_content]
[#assign columns = vpfn.list(def.parameters.types?values, {"theme": theme["@id"]}, parts.limitOf(content, def))]
[#if columns?has_content]
[#-- What follows on this page does not repeat them. --]
[#assign remembered = ctx.setAttribute("shown", (ctx.shown![]) + columns?map(item -> item["@id"]), 1)!]
[#assign id = parts.idOf(content)]
<section class="shelf wrap" aria-labelledby="${id}">
<h2 id="${id}">${content.title!"Columns bij dit thema"}</h2>
<div class="voices">
[#list columns as column]
[@teaser item=column wide=column?is_first /]
[/#list]
</div>
</section>
[/#if]
[/#if]
