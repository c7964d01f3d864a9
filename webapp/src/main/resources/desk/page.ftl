[#import "frame.ftl" as frame]
[#assign base = "/redactie/paginas/" + id]
[@frame.page title=title current="paginas" class="paging"]
<main id="inhoud" tabindex="-1" class="edit" aria-label="Pagina">
  <p class="crumb"><a href="/redactie/paginas">Pagina’s</a></p>
  <h1 class="pagetitle">${title}</h1>
  <div class="bar">
    <ol class="steps" aria-label="Stand">
      [#list steps as s]<li class="${s.state}"[#if s.state == "now"] aria-current="step"[/#if]>${s.label}[#if s.state == "done"]<span class="unseen"> (gedaan)</span>[/#if]</li>[/#list]
    </ol>
    <p class="saved">${saved}</p>
    <div class="buttons">
      [#if acts?seq_contains("PUBLISH")][@act to="publiceren" label="Publiceren" /]
      [#elseif acts?seq_contains("APPROVE")][@act to="goedkeuren" label="Goedkeuren" /]
      [#elseif acts?seq_contains("SUBMIT")][@act to="indienen" label="Indienen" /][/#if]
    </div>
    <p class="next">${next}</p>
  </div>
  <div id="gezegd">
  [@frame.told /]
  [#if problem?has_content]<p class="problem" role="alert">${problem}</p>[/#if]
  </div>
  [#if unknown?has_content]<p class="problem" role="alert">Het sjabloon ‘${unknown}’ van deze pagina bestaat niet. Lezers krijgen nu een foutmelding op dit adres. Vraag wie de site bouwt om het sjabloon terug te zetten.</p>[/#if]
  <p class="links">
    [#if form]<a href="${base}/formulier?pad=">Titel en inleiding</a>[/#if]
    <a href="${base}/plek">Plek en webadres</a>
    <a href="/redactie/stukken/${id}">Versies en logboek</a>
    <a href="/redactie/stukken/${id}/voorbeeld" target="_blank" rel="noopener">Voorbeeld<span class="unseen"> (opent in een nieuw tabblad)</span></a>
    [#if live??]<a href="${live}">Op de site</a>[/#if]
  </p>
  <div id="onderdelen">
  [#if canSave]
  <div class="undo">
    [#if back??][@jump to=back label="Ongedaan maken" sign="↶" /][/#if]
    [#if forward??][@jump to=forward label="Opnieuw" sign="↷" /][/#if]
  </div>
  [/#if]
  [#list areas as area][@area_ area 2 /][/#list]
  [#if !areas?has_content]<div class="empty"><p>Dit sjabloon heeft geen plek voor onderdelen.</p></div>[/#if]
  </div>
</main>
<aside class="preview" aria-label="Zo ziet de lezer het">
  <p class="label">Zo ziet de lezer het <span class="minor" id="wijs">(laatst bewaarde versie)</span></p>
  <iframe src="${base}/beeld" title="De pagina ${title}" data-page="${root}"></iframe>
</aside>
[/@frame.page]

[#macro area_ area level]
<section class="area" data-area="${area.path}" aria-labelledby="deel-${area.path}">
  <h${level?c} id="deel-${area.path}">${area.label}</h${level?c}>
  [#if area.form && canSave && area.made]<p class="minor"><a href="${base}/formulier?pad=${area.path?url("UTF-8")}">Wijzig dit deel</a></p>[/#if]
  [#if !area.made]
    <p class="minor">Dit deel staat niet op de pagina.</p>
    [#if canSave]<form method="post" action="${base}/onderdeel" data-paging>[@frame.csrfField /]<input type="hidden" name="pad" value="${area.path}"><button class="second" name="daad" value="maak">Zet ‘${area.label}’ op de pagina</button></form>[/#if]
  [#else]
  [#if area.parts?has_content]
  <ol class="parts">
    [#list area.parts as part][@part_ part level /][/#list]
  </ol>
  [#else]
  <p class="minor">Hier staat nog niets.</p>
  [/#if]
  [#if canSave && area.choices?has_content]
    [#if area.room]
    <form class="adding" method="post" action="${base}/nieuw">
      [@frame.csrfField /]
      <input type="hidden" name="in" value="${area.path}">
      <input type="hidden" name="keuze" value="1">
      <label for="erbij-${area.path}">Toevoegen aan ‘${area.label}’</label>
      <div class="inline"><select id="erbij-${area.path}" name="sjabloon">[#list area.choices as choice]<option value="${choice.id}">${choice.label}</option>[/#list]</select>
      <button class="second">Voeg toe</button></div>
    </form>
    [#else]<p class="minor">Hier past niets meer bij.</p>[/#if]
  [/#if]
  [#if area.optional && canSave]
    <form method="post" action="${base}/onderdeel" data-paging>[@frame.csrfField /]<input type="hidden" name="pad" value="${area.path}"><input type="hidden" name="versie" value="${revision?c}"><button class="plain danger" name="daad" value="verwijder">Haal ‘${area.label}’ van de pagina</button></form>
  [/#if]
  [/#if]
</section>
[/#macro]

[#macro part_ part level]
<li class="component[#if part.path == chosen] chosen[/#if]" id="onderdeel-${part.path}" data-part="${part.path}" tabindex="-1" aria-label="${part.label}[#if part.summary?has_content]: ${part.summary}[/#if]">
  <div class="parthead">
    <p class="partname"><a href="?onderdeel=${part.path?url("UTF-8")}#onderdeel-${part.path}"[#if part.path == chosen] aria-current="true"[/#if]>${part.label}</a>[#if part.summary?has_content] <span class="minor">${part.summary}</span>[/#if]</p>
    [#if canSave]
    <form class="partbuttons" method="post" action="${base}/onderdeel" data-paging>
      [@frame.csrfField /]
      <input type="hidden" name="pad" value="${part.path}">
      <input type="hidden" name="versie" value="${revision?c}">
      [#if part.form]<a class="small" href="${base}/formulier?pad=${part.path?url("UTF-8")}">Wijzig<span class="unseen"> ${part.label} ${part.summary}</span></a>[/#if]
      [#if part.moveable]
      [#if !part.first]<button class="small" name="daad" value="omhoog"><span aria-hidden="true">↑</span><span class="unseen">Omhoog: ${part.label} ${part.summary}</span></button>[/#if]
      [#if !part.last]<button class="small" name="daad" value="omlaag"><span aria-hidden="true">↓</span><span class="unseen">Omlaag: ${part.label} ${part.summary}</span></button>[/#if]
      [/#if]
      [#if part.room]<button class="small" name="daad" value="kopieer">Kopieer<span class="unseen"> ${part.label} ${part.summary}</span></button>[/#if]
      [#if part.deletable]<button class="small danger" name="daad" value="verwijder">Verwijder<span class="unseen"> ${part.label} ${part.summary}</span></button>[/#if]
    </form>
    [/#if]
  </div>
  [#if part.problem?has_content]<p class="note">${part.problem}</p>[/#if]
  [#if canSave && part.moveable && part.targets?has_content]
  <details class="elsewhere"><summary>Naar een ander deel<span class="unseen">: ${part.label} ${part.summary}</span></summary>
    <form method="post" action="${base}/onderdeel" data-paging>
      [@frame.csrfField /]
      <input type="hidden" name="pad" value="${part.path}">
      <label for="naar-${part.path}">Zet het in</label>
      <div class="inline"><select id="naar-${part.path}" name="naar">[#list part.targets as target]<option value="${target.path}">${target.label}</option>[/#list]</select>
      <button class="second" name="daad" value="verplaats">Verplaats</button></div>
    </form>
  </details>
  [/#if]
  [#list part.areas as inner][@area_ area=inner level=(level lt 6)?then(level + 1, 6) /][/#list]
</li>
[/#macro]

[#macro act to label]
<form method="post" action="/redactie/stukken/${id}/${to}">
  [@frame.csrfField /]
  <input type="hidden" name="gezien" value="${revision?c}">
  <input type="hidden" name="vanuit" value="pagina">
  <button class="do">${label}</button>
</form>
[/#macro]

[#macro jump to label sign]
<form method="post" action="${base}/ongedaan" data-paging>
  [@frame.csrfField /]
  <input type="hidden" name="versie" value="${revision?c}">
  <input type="hidden" name="naar" value="${to.revision?c}">
  <input type="hidden" name="top" value="${to.top?c}">
  <button class="second"><span aria-hidden="true">${sign}</span> ${label}</button>
</form>
[/#macro]
