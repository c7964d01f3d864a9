<[@cms.area name="inside"/]>[#t]
