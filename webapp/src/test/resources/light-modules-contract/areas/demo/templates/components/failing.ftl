voor
${content.geen.waarde}
na[#t]
