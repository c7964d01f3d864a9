[#macro frame class="" palette=page.palette]
<!doctype html>
<html lang="nl">
<title>${page.title} | ${site.name}</title>
<meta name="description" content="${page.description}">
[#if page.canonical??]<link rel="canonical" href="${page.canonical}">[/#if]
<body class="palette-${palette}">
[#nested]
</body>
</html>
[/#macro]
