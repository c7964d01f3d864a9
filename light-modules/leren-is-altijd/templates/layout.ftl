[#ftl output_format="HTML"]
[#-- The page around everything: head, masthead, footer. --]
[#macro page class=""]
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
[#if (page.path!"") == "/"]
<title>${site.name}</title>
[#else]
<title>${page.title} · ${site.name}</title>
[/#if]
[#if page.description?has_content]
<meta name="description" content="${page.description}">
[/#if]
<meta property="og:site_name" content="${site.name}">
<meta property="og:title" content="${page.title}">
<meta property="og:type" content="${page.type?has_content?then('article', 'website')}">
<meta property="og:locale" content="nl_NL">
[#if page.description?has_content]
<meta property="og:description" content="${page.description}">
[/#if]
[#if page.canonical??]
<link rel="canonical" href="${page.canonical}">
<meta property="og:url" content="${page.canonical}">
[/#if]
[#if page.image??]
<meta property="og:image" content="${page.image}">
[/#if]
[#if page.preview]
<meta name="robots" content="noindex">
[/#if]
<link rel="alternate" type="application/atom+xml" title="${site.name}" href="/feed.xml">
<link rel="icon" type="image/svg+xml" href="${resfn.cachedLink("/leren-is-altijd/webresources/img/icon.svg")}">
<link rel="stylesheet" href="${resfn.cachedLink("/leren-is-altijd/webresources/css/site.css")}">
</head>
<body class="palette-${page.palette} ${class}">
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="top">
<div class="wrap">
<a class="name" href="/"[#if (page.path!"") == "/"] aria-current="page"[/#if]>Leren is <b>altijd</b></a>
<nav class="menu" aria-label="Hoofdmenu">
<ul>
[#list site.menu as entry]
<li><a href="${entry.path}"[#if entry.current] aria-current="${(entry.path == (page.path!""))?then('page', 'true')}"[/#if]>${entry.label}</a></li>
[/#list]
</ul>
</nav>
[#if (page.path!"") != "/zoeken"]
<form class="find" role="search" action="/zoeken">
<input type="search" name="q" aria-label="Zoek op de site" placeholder="Zoek op onderwerp" maxlength="200" autocomplete="off">
<button>Zoek</button>
</form>
[/#if]
</div>
</header>
<main id="inhoud" tabindex="-1">
[#nested]
</main>
<footer class="foot">
<div class="wrap">
[#if site.exampleContent]
<p class="example"><strong>Voorbeeld.</strong> Deze site toont voorbeeldinhoud. De feiten en cijfers hebben een bron, de schrijvers en hun verhalen zijn verzonnen. <a href="/over">Lees hoe dat zit</a></p>
[/#if]
<p>${site.name}, een site van het convenant Thuis in het verpleeghuis in Groningen</p>
<nav aria-label="Over deze site">
<ul>
<li><a href="/over">Over ons</a></li>
<li><a href="/organisaties">Organisaties</a></li>
<li><a href="/koplopers">Koplopers</a></li>
<li><a href="/monitor">Monitor</a></li>
<li><a href="/publicaties">Publicaties</a></li>
<li><a href="/agenda">Agenda</a></li>
<li><a href="/toegankelijkheid">Toegankelijkheid</a></li>
<li><a href="/privacy">Privacy</a></li>
<li><a href="/feed.xml">Feed</a></li>
</ul>
</nav>
</div>
</footer>
</body>
</html>
[/#macro]
