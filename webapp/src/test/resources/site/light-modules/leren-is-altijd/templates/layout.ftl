[#macro frame]
<!doctype html>
<html lang="nl">
<title>${page.title} | ${site.name}</title>
<meta name="description" content="${page.description}">
[#if page.canonical??]<link rel="canonical" href="${page.canonical}">[/#if]
<body class="palette-${page.palette}">
[#nested]
</body>
</html>
[/#macro]
