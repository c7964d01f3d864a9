buiten[${content.title} ${ctx.getParameter("q")} [#assign t = content.title + "!"]${t}]
[@cms.area name="main" contextAttributes={"plain": content.title, "joined": "a" + content.title, "list": [content.title + "?"], "deep": {"er": "x" + content.title}}/]
