[#-- The frame of every screen of the desk. --]
[#macro page title current="" class=""]
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Redactie</title>
<link rel="icon" href="${resource("/leren-is-altijd/webresources/img/icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${resource("/vrijplaats/webresources/desk/desk.css")}">
<script type="module" src="${resource("/vrijplaats/webresources/desk/desk.js")}"></script>
</head>
<body class="${class}">
<a class="skip" href="#inhoud">Naar de inhoud</a>
[#if who?? && class != "bare"]
<header class="side" aria-label="Redactie">
  <p class="brand"><a class="name" href="/">Leren is <b>altijd</b></a></p>
  <details class="menu" open>
    <summary>Menu</summary>
    [#if current != "zoeken"]
    <form class="lookup" role="search" aria-label="Zoek in alle stukken" action="/redactie/zoeken">
      <label class="unseen" for="overal">Zoek in alle stukken</label>
      <input type="search" id="overal" name="q" maxlength="200" autocomplete="off" placeholder="Zoek in alles" enterkeyhint="search">
    </form>
    [/#if]
    <nav aria-label="Menu van de redactie">
      <ul>
        <li><a href="/redactie"[#if current == "vandaag"] aria-current="page"[/#if]>Vandaag</a></li>
        <li><a href="/redactie/zoeken"[#if current == "zoeken"] aria-current="page"[/#if]>Zoeken</a></li>
        <li><a href="/redactie/paginas"[#if current == "paginas"] aria-current="page"[/#if]>Pagina’s</a></li>
        <li><a href="/redactie/stukken"[#if current == "alles"] aria-current="page"[/#if]>Alle stukken</a></li>
        [#list types?filter(t -> t.name != "page") as t]
        <li><a href="/redactie/stukken?soort=${t.name}"[#if current == t.name] aria-current="page"[/#if]>${t.plural}</a></li>
        [/#list]
        [#if who.chief]
        <li class="apart"><a href="/redactie/mensen"[#if current == "mensen"] aria-current="page"[/#if]>Mensen</a></li>
        <li><a href="/redactie/definities"[#if current == "definities"] aria-current="page"[/#if]>Definities</a></li>
        [/#if]
      </ul>
      <form class="leave" method="post" action="${signOut}">
        [@csrfField /]
        <p>${who.name}</p>
        <button class="plain">Afmelden</button>
      </form>
    </nav>
  </details>
</header>
[/#if]
[#nested]
</body>
</html>
[/#macro]

[#macro csrfField][#if csrf??]<input type="hidden" name="${csrf.name}" value="${csrf.token}">[/#if][/#macro]

[#-- What was just done, said once; read out by a screen reader. --]
[#macro told]
[#if message??]<p class="told" role="status">${message}</p>[/#if]
[/#macro]

[#-- A list of pieces as a table that becomes cards on a phone. --]
[#macro table lines caption type=true author=true]
<table class="lines">
  <caption class="unseen">${caption}</caption>
  <thead><tr>
    <th scope="col">Kop</th>
    [#if type]<th scope="col">Soort</th>[/#if]
    <th scope="col">Stand</th>
    [#if author]<th scope="col">Auteur</th>[/#if]
    <th scope="col">Laatst bewaard</th>
  </tr></thead>
  <tbody>
  [#list lines as line]
    <tr>
      <th scope="row">[@titleOf line /]</th>
      [#if type]<td class="minor">${line.type}</td>[/#if]
      <td>[@stageOf line /]</td>
      [#if author]<td class="minor">${line.authors}</td>[/#if]
      <td class="minor">${line.saved}<br>door ${line.by}</td>
    </tr>
  [/#list]
  </tbody>
</table>
[/#macro]

[#macro titleOf line]<a href="/redactie/stukken/${line.id}">${line.title}</a>[#if line.note?has_content]<span class="note">“${line.note}”</span>[/#if][/#macro]
[#macro stageOf line]<span class="stage ${line.stage?lower_case?replace("_", "-")}">${line.stageLabel}</span>[#if line.changed]<span class="minor"> lezers zien een oudere versie</span>[/#if][/#macro]
