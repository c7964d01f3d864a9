<!doctype html>
<html lang="nl">
<head><title>${content.title!}</title></head>
<body><main><h1>${content.title!}</h1>
[@cms.area name="main" /][@cms.area name="few" /][@cms.area name="chosen" /]
</main></body>
</html>
