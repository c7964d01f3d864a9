[#--
  The frame of every page: head, masthead, main, footer.
  Use: [@layout.frame feed="/columns/feed.xml"] … [/@layout.frame]
    feed   address of the Atom feed of what is shown, beside that of the whole site
    class  class of the main part
    palette  colours, where they are not those of the page
--]
[#macro frame feed="" class="" palette=page.palette]
[#local title = pageTitle()]
[#local description = (page.description)!""]
[#local several = (site.languages![])?size gt 1]
<!doctype html>
<html lang="${several?then(cmsfn.language()?replace("_", "-"), "nl")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
[#if description?has_content]
<meta name="description" content="${description}">
[/#if]
[#if page.preview]
<meta name="robots" content="noindex">
[/#if]
<meta name="color-scheme" content="light dark">
[#if page.canonical??]
<link rel="canonical" href="${page.canonical}">
<meta property="og:url" content="${page.canonical}">
[/#if]
[#if several]
[#list cmsfn.localizedLinks() as language, link]
<link rel="alternate" hreflang="${language?replace("_", "-")}" href="${site.baseUrl}${link}">
[/#list]
[/#if]
<meta property="og:site_name" content="${site.name}">
<meta property="og:locale" content="nl_NL">
<meta property="og:type" content="${["", "page"]?seq_contains((page.type)!"")?then("website", "article")}">
<meta property="og:title" content="${page.title}">
[#if description?has_content]
<meta property="og:description" content="${description}">
[/#if]
[#if page.image??]
<meta property="og:image" content="${site.baseUrl}${page.image}">
[/#if]
<link rel="icon" href="${resfn.cachedLink("/leren-is-altijd/webresources/img/icon.svg")}" type="image/svg+xml">
<link rel="preload" href="${resfn.link("/vrijplaats/webresources/fonts/literata-latin-wght-normal.woff2")}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${resfn.link("/vrijplaats/webresources/fonts/figtree-latin-wght-normal.woff2")}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${resfn.cachedLink("/leren-is-altijd/webresources/css/site.css")}">
<link rel="alternate" type="application/atom+xml" title="${site.name}" href="/feed.xml">
[#if feed?has_content]
<link rel="alternate" type="application/atom+xml" title="${page.title} | ${site.name}" href="${feed}">
[/#if]
<link rel="search" href="/zoeken">
<script type="module" src="${resfn.cachedLink("/leren-is-altijd/webresources/js/search.js")}"></script>
</head>
<body class="palette-${palette?c}">
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="top">
[#if page.preview]
<p class="preview" role="note"><strong>Voorbeeld.</strong> Zo ziet een lezer dit stuk. Het kan zijn dat het nog niet is gepubliceerd.</p>
[/#if]
<div class="wrap">
<a class="name" href="/"[#if ((page.path)!"") == "/"] aria-current="page"[/#if]>Leren is <b>altijd</b></a>
<nav class="menu" aria-label="Hoofdmenu">
<ul>
[#list site.menu as entry]
<li><a href="${entry.path}"[#if entry.current] aria-current="${(((page.path)!"") == entry.path)?then("page", "true")}"[/#if]>${entry.label}</a></li>
[/#list]
</ul>
</nav>
[#if ((page.path)!"") != "/zoeken"]
<a class="to-search" href="/zoeken">[@glass /]<span>Zoeken</span></a>
[@search_form class="find" label="Zoek op deze site" /]
[/#if]
</div>
</header>
<main id="inhoud" tabindex="-1"[#if class?has_content] class="${class}"[/#if]>
[#nested]
</main>
<footer class="foot">
<div class="wrap">
<div class="about">
<p class="name">Leren is <b>altijd</b></p>
<p>Lezen, schrijven en leren over werken in de zorg. Van de organisaties achter het convenant Thuis in het verpleeghuis in de provincie Groningen.</p>
[#if site.exampleContent]
<p class="example">Deze site toont voorbeeldinhoud. Columnisten en geïnterviewden zijn verzonnen. <a href="/over">Lees wat echt is</a>.</p>
[/#if]
</div>
<nav aria-label="Rubrieken">
<ul>
[#list ["theme", "column", "opinion", "interview", "reportage", "news", "topic", "project", "factsheet", "publication", "event", "measurement", "organisation"] as type]
[#if site.sections[type]??]
<li><a href="${site.sections[type]}">${vpfn.plural(type)}</a></li>
[/#if]
[/#list]
<li><a href="/koplopers">${vpfn.text("koplopers.title")}</a></li>
</ul>
</nav>
<nav aria-label="Over deze site">
<ul>
<li><a href="/over">Over ons</a></li>
<li><a href="/contact">Contact</a></li>
<li><a href="/toegankelijkheid">Toegankelijkheid</a></li>
<li><a href="/privacy">Privacy</a></li>
<li><a href="/feed.xml">Atom-feed</a></li>
</ul>
</nav>
</div>
</footer>
</body>
</html>
[/#macro]

[#-- The form that searches; the name of the field is its label for who does not see the page. --]
[#macro search_form class label query="" id="zoek"]
<form class="${class}" role="search" aria-label="${label}" action="/zoeken">
<label class="hidden" for="${id}">${label}</label>
<input id="${id}" type="search" name="q" value="${query}" placeholder="Waar zoekt u naar?" maxlength="200" autocomplete="off" enterkeyhint="search">
<button>Zoek</button>
</form>
[/#macro]

[#macro glass]
<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" aria-hidden="true" focusable="false"><circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21"/></svg>
[/#macro]

[#function pageTitle]
[#if page.title == site.name]
[#return site.name]
[/#if]
[#return page.title + " | " + site.name]
[/#function]
