<[@cms.area name="left"/]>[#t]
