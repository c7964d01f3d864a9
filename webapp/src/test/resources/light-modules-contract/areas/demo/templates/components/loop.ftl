l[@cms.component content=content/][@cms.component content=content/][#t]
