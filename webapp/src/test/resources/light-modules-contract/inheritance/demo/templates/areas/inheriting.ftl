${content.colour!"-"}[#list components as c][@cms.component content=c/][/#list][#t]
