[#import "frame.ftl" as frame]
[#import "searching.ftl" as searching]
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
        <ul class="reasons">
          [#list r.reasons as reason]<li><span>${reason.text}</span>[#if reason.share gt 0] <span class="share">telt voor ${reason.share}%</span>[/#if]</li>[/#list]
        </ul>
        [#if !r.first && !full]
        <form method="post" action="/redactie/zoeken/aanbevolen">[@frame.csrfField /]<input type="hidden" name="vraag" value="${words}"><input type="hidden" name="stuk" value="${r.id}"><input type="hidden" name="terug" value="waarom"><button class="small" name="daad" value="erbij">Zet vooraan<span class="unseen">: ${r.title}</span></button></form>
        [/#if]
      </li>
    [/#list]
    </ol>
    [/#if]
    <p><a href="/redactie/zoeken/aanbevolen?vraag=${words?url("UTF-8")}">Kies zelf wat vooraan staat bij ‘${words}’</a></p>
  [#else]
    <p class="minor">Typ een zoekvraag. Je ziet wat een lezer vindt, en per stuk waarom het op die plaats staat.</p>
  [/#if]
</main>
[/@frame.page]
