(${content.text})[#t]
