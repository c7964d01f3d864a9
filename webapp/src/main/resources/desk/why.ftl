[#import "frame.ftl" as frame]
[#import "searching.ftl" as searching]
[#-- Why a piece stands where it stands, and the way to put it first. --]
[#macro reasons r]
[#if r.reasons?has_content]
<ul class="reasons">
  [#list r.reasons as reason]<li><span>${reason.text}</span>[#if reason.share gt 0] <span class="share">telt voor ${reason.share}%</span>[/#if]</li>[/#list]
</ul>
[/#if]
[#if !r.first && !full]
<form class="raise" method="post" action="/redactie/zoeken/aanbevolen">[@frame.csrfField /]<input type="hidden" name="vraag" value="${words}"><input type="hidden" name="stuk" value="${r.id}"><input type="hidden" name="terug" value="waarom"><button class="small" name="daad" value="erbij">Zet vooraan<span class="unseen">: ${r.title}</span></button></form>
[/#if]
[/#macro]
[@frame.page title="Waarom staat dit hier?" current="zoeken"]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Waarom staat dit hier?</h1>
  [@searching.tabs "waarom" /]
  [@frame.told /]
  <form class="filter" action="/redactie/zoeken/waarom" role="search" aria-label="Zoek zoals een lezer">
    <div class="field wide"><label for="q">Zoek zoals een lezer</label><input type="search" id="q" name="q" value="${words}" maxlength="200" autocomplete="off"></div>
    <button class="do">Zoek</button>
  </form>
  [#if advice??]<p class="notice" role="status">${advice}</p>
  [#elseif words?has_content]
    <p class="minor" role="status">Lezers zien: ${searching.number(total)?uncap_first}[#if results?size lt total]. Dit zijn de eerste ${results?size}[/#if].</p>
    [#if better??]<p class="minor">Boven de treffers staat: Bedoelde u ‘${better}’?</p>[/#if]
    [#if results?has_content]
    <ol class="results ranked">
    [#list results as r]
      <li>
        <h2><a href="/redactie/stukken/${r.id}">${r.title}</a></h2>
        <p class="about"><span class="minor">${r.type}</span>[#if r.first] <span class="stage approved">Aanbevolen</span>[/#if]</p>
        [#if r.excerpt?has_content]<p class="excerpt">${r.excerpt?no_esc}</p>[/#if]
        [@reasons r /]
      </li>
    [/#list]
    </ol>
    [/#if]
    <section aria-labelledby="mis">
      <h2 id="mis">Mis je een stuk?</h2>
      <form class="filter" action="/redactie/zoeken/waarom#mis">
        <input type="hidden" name="q" value="${words}">
        <div class="field wide"><label for="stuk">Webadres van het stuk</label><input type="text" id="stuk" name="stuk" value="${address}" maxlength="500" autocomplete="off" placeholder="/columns/vier-handen"></div>
        <button class="second">Zeg waarom</button>
      </form>
      [#if asked??]
      <div class="verdict" role="status"><p><a href="/redactie/stukken/${asked.id}"><b>${asked.title}</b></a> ${asked.place}</p></div>
      [@reasons asked /]
      [#elseif address?has_content]
      <p class="notice" role="status">Op dit webadres staat nu niets online. Kijk of je het goed hebt overgenomen.</p>
      [/#if]
    </section>
    <p class="aside"><a href="/redactie/zoeken/aanbevolen?vraag=${words?url("UTF-8")}">Kies zelf wat vooraan staat bij ‘${words}’</a></p>
  [#else]
    <p class="minor">Typ een zoekvraag. Je ziet wat een lezer vindt, en per stuk waarom het op die plaats staat.</p>
  [/#if]
</main>
[/@frame.page]
