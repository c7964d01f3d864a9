[#import "frame.ftl" as frame]
[#import "searching.ftl" as searching]
[#macro act id deed label about class="small"]
<form method="post" action="/redactie/zoeken/aanbevolen">[@frame.csrfField /]<input type="hidden" name="vraag" value="${question}"><input type="hidden" name="zoek" value="${words}"><input type="hidden" name="stuk" value="${id}"><button class="${class}" name="daad" value="${deed}">${label}<span class="unseen">: ${about}</span></button></form>
[/#macro]
[@frame.page title="Aanbevolen bij ‘${question}’" current="zoeken"]
<main id="inhoud" tabindex="-1" class="sheet">
  <p class="crumb"><a href="/redactie/zoeken/aanbevolen">Aanbevolen treffers</a></p>
  <h1>Vooraan bij ‘${question}’</h1>
  [@searching.tabs "aanbevolen" /]
  [@frame.told /]
  [#if error?has_content]<p class="problem" role="alert">${error}</p>[/#if]
  [#if first?has_content]
  <ol class="picked">
    [#list first as c]
    <li><span class="what"><a href="/redactie/stukken/${c.id}">${c.title}</a> <span class="minor">${c.type}[#if !c.live] · niet online, dus lezers zien het niet[/#if]</span></span>
      <span class="acts">[#if !c?is_first][@act c.id "omhoog" "Omhoog" c.title /][/#if][@act c.id "weg" "Haal weg" c.title "plain" /]</span></li>
    [/#list]
  </ol>
  <p><a href="/redactie/zoeken/waarom?q=${question?url("UTF-8")}">Bekijk wat lezers nu vinden</a></p>
  [#else]
  <p class="minor">Bij deze zoekvraag staat nog niets vooraan.</p>
  [/#if]
  <section aria-labelledby="kies">
    <h2 id="kies">Zoek een stuk om vooraan te zetten</h2>
    <form class="filter" action="/redactie/zoeken/aanbevolen" role="search" aria-label="Zoek een stuk">
      <input type="hidden" name="vraag" value="${question}">
      <div class="field wide"><label for="zoek">Woorden in kop of tekst</label><input type="search" id="zoek" name="zoek" value="${looked}" maxlength="200" autocomplete="off"></div>
      <button class="second">Zoek</button>
    </form>
    [#if full]<p class="notice">Er staan er al vijf vooraan. Haal er eerst een weg.</p>
    [#elseif proposed?has_content]
    <ul class="picked">
      [#list proposed as c]
      <li><span class="what">${c.title} <span class="minor">${c.type}</span></span> <span class="acts">[@act c.id "erbij" "Zet vooraan" c.title /]</span></li>
      [/#list]
    </ul>
    [#else]
    <p class="minor" role="status">Niets gevonden. Zoek met andere woorden; alleen wat online staat kan vooraan.</p>
    [/#if]
  </section>
</main>
[/@frame.page]
