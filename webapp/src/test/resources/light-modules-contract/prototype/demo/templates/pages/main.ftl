[#if def.areas.main??][@cms.area name="main"/][/#if]|[@cms.area name="footer"/][#t]
