[#import "/inner/templates/macros.ftl" as m]
binnen[${content.text} ${content.list[0]} ${ctx.plain} ${ctx.joined} ${ctx.list[0]} ${ctx.deep.er} ${ctx.getParameter("q")} ${state.mainContentNode.title} ${cmsfn.parent(content, "mgnl:page").title}]
[@m.show content.text + "!"/] ${cmsfn.decode(content).text} [@m.markup/]
