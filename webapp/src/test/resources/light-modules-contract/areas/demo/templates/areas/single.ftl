[#if component??]een:[@cms.component content=component/][#else]leeg[/#if][#t]
