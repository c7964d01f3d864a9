<h3>${content.number!} ${content.title}</h3>
