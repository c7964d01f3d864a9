[#list components as c]${c?index}=[@cms.component content=c contextAttributes={"place": c?index}/][#sep];[/#sep][/#list]|${def.parameters.level}|${content.@name}|${content.note!"-"}[#t]
