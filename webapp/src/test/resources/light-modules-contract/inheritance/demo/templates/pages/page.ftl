[#list ["all", "filtered", "none", "off", "single"] as name]{${name}:[@cms.area name=name/]}[/#list][#t]
