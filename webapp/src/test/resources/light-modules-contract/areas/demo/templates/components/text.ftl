(${content.text!"?"}[#if ctx.tone??] ${ctx.tone}[/#if][#if ctx.place??] ${ctx.place}[/#if])[#t]
