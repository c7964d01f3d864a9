[#import "frame.ftl" as frame]
[#import "searching.ftl" as searching]
[@frame.page title="Synoniemen" current="zoeken"]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Synoniemen</h1>
  [@searching.tabs "synoniemen" /]
  [@frame.told /]
  <p>Woorden die hetzelfde betekenen. Wie zoekt op het ene woord, vindt ook stukken met het andere. Wat je bewaart, werkt bij de eerstvolgende zoekvraag.</p>
  <form method="post" action="/redactie/zoeken/synoniemen" class="adding">
    [@frame.csrfField /]
    <div class="field">
      <label for="woorden">Nieuwe groep</label>
      <p class="help" id="woorden-help">Zet komma’s tussen de woorden. Bijvoorbeeld: vvt, verpleging verzorging en thuiszorg</p>
      [#if error?has_content]<p class="error" id="woorden-fout" role="alert">${error}</p>[/#if]
      <input type="text" id="woorden" name="woorden" value="${typed}" required autocomplete="off" aria-describedby="woorden-help[#if error?has_content] woorden-fout[/#if]"[#if error?has_content] aria-invalid="true"[/#if]>
    </div>
    <button class="do">Voeg toe</button>
  </form>
  [#if groups?has_content]
  <h2 class="listhead">[#if groups?size == 1]1 groep[#else]${groups?size} groepen[/#if]</h2>
  <ul class="groups">
  [#list groups as g]
    <li>
      <details[#if g.error?has_content] open[/#if]>
        <summary><span class="meaning"><b>${g.first}</b> = ${g.others}</span> <span class="minor">${g.by}</span> <span class="change">Wijzig</span></summary>
        <form method="post" action="/redactie/zoeken/synoniemen/${g.id}">
          [@frame.csrfField /]
          <input type="hidden" name="gezien" value="${g.seen}">
          <div class="field">
            <label for="w-${g.id}">Woorden in deze groep</label>
            [#if g.error?has_content]<p class="error" id="f-${g.id}" role="alert">${g.error}</p>[/#if]
            <input type="text" id="w-${g.id}" name="woorden" value="${g.line}" required autocomplete="off"[#if g.error?has_content] aria-invalid="true" aria-describedby="f-${g.id}"[/#if]>
          </div>
          <p class="acts"><button class="second" name="daad" value="bewaar">Bewaar</button> <button class="plain" name="daad" value="weg" formnovalidate>Haal deze groep weg<span class="unseen">: ${g.first}</span></button></p>
        </form>
      </details>
    </li>
  [/#list]
  </ul>
  [#else]
  <div class="empty"><p>Er zijn nog geen groepen. Begin met een afkorting die lezers vaak gebruiken.</p></div>
  [/#if]
</main>
[/@frame.page]
