<section><h2>${content.title!}</h2></section>
