[#import "frame.ftl" as frame]
[#import "searching.ftl" as searching]
[@frame.page title="Zoeken" current="zoeken"]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Zoeken</h1>
  [@searching.tabs "zoeken" /]
  <form class="filter" action="/redactie/zoeken" role="search" aria-label="Zoek in alle stukken">
    <div class="field wide"><label for="q">Woorden in kop of tekst</label><input type="search" id="q" name="q" value="${words}" maxlength="200" autocomplete="off"></div>
    <div class="field"><label for="stand">Stand</label><select id="stand" name="stand">
      <option value="">Alle</option>
      [#list stages as s]<option value="${s.name}"[#if s.chosen] selected[/#if]>${s.label}</option>[/#list]
    </select></div>
    <button class="do">Zoek</button>
  </form>
  [#if advice??]<p class="notice" role="status">${advice}</p>
  [#elseif total??]
    <p class="minor" role="status">${searching.number(total)}[#if pages gt 1], pagina ${page} van ${pages}[/#if]</p>
    [#if better??]<p>Bedoelde je <a href="${betterAddress}"><b>${better}</b></a>?</p>[/#if]
    [#if found?has_content]
    <ol class="results">
    [#list found as f]
      <li>
        <h2><a href="/redactie/stukken/${f.id}">${f.title}</a></h2>
        <p class="about"><span class="stage ${f.stage?lower_case?replace("_", "-")}">${f.stageLabel}</span> <span class="minor">${f.type} · bewaard ${f.saved} door ${f.by}[#if f.changed] · lezers zien een oudere versie[/#if]</span></p>
        [#if f.excerpt?has_content]<p class="excerpt">${f.excerpt?no_esc}</p>[/#if]
      </li>
    [/#list]
    </ol>
    [#if pages gt 1]
    <nav class="pager" aria-label="Pagina’s">
      [#if previous??]<a href="${previous}" rel="prev">Vorige</a>[/#if]
      [#if next??]<a href="${next}" rel="next">Volgende</a>[/#if]
    </nav>
    [/#if]
    [#elseif total == 0]
    <div class="empty"><p>Probeer minder of andere woorden, of kijk bij alle standen.</p></div>
    [/#if]
  [#else]
    <p class="minor">Dit zoekt in alle stukken, ook in concepten en in wat offline is gehaald. Je mag dezelfde tekens gebruiken als een lezer: “woorden bij elkaar”, -zonder, dit OF dat, begin*.</p>
  [/#if]
</main>
[/@frame.page]
