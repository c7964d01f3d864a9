vast ${content.note!"zonder"} ${content.@name}[#t]
