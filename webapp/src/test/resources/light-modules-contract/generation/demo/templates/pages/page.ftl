{[@cms.area name="main"/]}{[@cms.area name="empty"/]}[#t]
