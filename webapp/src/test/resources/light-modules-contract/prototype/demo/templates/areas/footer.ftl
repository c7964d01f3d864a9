voet[#t]
