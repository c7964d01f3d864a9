[#import "frame.ftl" as frame]
[#import "form.ftl" as form_]
[#assign heading = isNew?then("Nieuw: " + typeLabel?lower_case, title)]
[#assign canSave = acts?seq_contains("SAVE")]
[@frame.page title=heading current=type class="writing"]
<main id="inhoud" tabindex="-1" class="edit" aria-label="${typeLabel}">
  <p class="crumb"><a href="/redactie/stukken?soort=${type}">${typePlural}</a></p>
  <h1 class="pagetitle">${heading}</h1>
  <div class="bar">
    <ol class="steps" aria-label="Stand">
      [#list steps as s]<li class="${s.state}"[#if s.state == "now"] aria-current="step"[/#if]>${s.label}[#if s.state == "done"]<span class="unseen"> (gedaan)</span>[/#if]</li>[/#list]
    </ol>
    <p class="saved[#if unsaved || isNew] not[/#if]" id="bewaard" role="status">[#if unsaved]Nog niet bewaard[#elseif isNew]Nieuw[#else]${saved}[/#if]</p>
    <div class="buttons">
      [#if canSave]<button class="second" form="stuk">Bewaar</button>[/#if]
      [#if acts?seq_contains("PUBLISH")]
        [@act to="publiceren" label="Publiceren" /]
      [#elseif acts?seq_contains("APPROVE")]
        [@act to="goedkeuren" label="Goedkeuren" /]
      [#elseif acts?seq_contains("SUBMIT")]
        [#if canSave]<button class="do" form="stuk" name="daarna" value="indienen">Indienen</button>[#else][@act to="indienen" label="Indienen" /][/#if]
      [/#if]
    </div>
    <p class="next">${next}</p>
  </div>
  [@frame.told /]
  [#if kept]<p class="problem" role="alert">Je was uitgelogd. Je tekst staat er nog; bewaar hem nu.</p>[/#if]
  [#if problem?has_content]<p class="problem" role="alert">${problem}</p>[/#if]
  [@form_.mistakes drawn.mistakes problem?has_content?then("Nog nodig:", "Nog niet bewaard. Kijk hier even naar:") /]
  [#if returned?has_content]
  <blockquote class="remark"><p>${returned}</p><footer>${returnedBy} stuurde dit terug</footer></blockquote>
  [/#if]
  <p class="links">
    [#if !isNew]<a class="preview-link" href="/redactie/stukken/${id}/voorbeeld" target="_blank" rel="noopener">Bekijk hoe de lezer het ziet<span class="unseen"> (opent in een nieuw tabblad)</span></a>[/#if]
    [#if live??]<a href="${live}">Naar de pagina op de site</a>[/#if]
  </p>

  <form id="stuk" class="piece" method="post" action="${action}" data-unsaved="${unsaved?c}" novalidate>
    [@frame.csrfField /]
    [#if isNew]<input type="hidden" name="id" value="${id}">[#else]<input type="hidden" name="versie" value="${basedOn?c}">[/#if]
    <fieldset class="whole"[#if !canSave] disabled[/#if]>
      <legend class="unseen">${typeLabel}</legend>
      [@form_.form drawn /]
      [#if slugBefore??]
      <div class="field[#if slugError?has_content] wrong[/#if]">
        <label for="webadres">Webadres</label>
        <p class="help" id="webadres-help">Laat leeg, dan maken we het van de kop. Het komt achter ${slugBefore}</p>
        [#if slugError?has_content]<p class="error" id="webadres-error">${slugError}</p>[/#if]
        <input type="text" id="webadres" name="webadres" value="${slug}" spellcheck="false" autocapitalize="none" aria-describedby="webadres-help[#if slugError?has_content] webadres-error[/#if]"[#if slugError?has_content] aria-invalid="true"[/#if]>
      </div>
      [/#if]
      [#if canSave]<p class="end"><button class="second">Bewaar</button></p>[/#if]
    </fieldset>
    <input type="hidden" name="einde" value="1">
  </form>

  [#if !isNew]
  [#if acts?seq_contains("SEND_BACK")]
  <details class="more"[#if note?has_content || (problem?has_content && stage == "IN_REVIEW")] open[/#if]>
    <summary>Terugsturen met een opmerking</summary>
    <form method="post" action="/redactie/stukken/${id}/terugsturen" data-act>
      [@frame.csrfField /]
      <input type="hidden" name="gezien" value="${revision?c}">
      <div class="field"><label for="opmerking">Wat kan er beter? <span class="must">verplicht</span></label>
        <p class="help" id="opmerking-help">Wees precies en vriendelijk. De schrijver ziet dit bovenaan het stuk.</p>
        <textarea id="opmerking" name="opmerking" rows="3" required aria-describedby="opmerking-help">
${note}</textarea></div>
      <button class="second">Terugsturen</button>
    </form>
  </details>
  [/#if]
  [#if acts?seq_contains("WITHDRAW")]
  <details class="more">
    <summary>Offline halen</summary>
    <form method="post" action="/redactie/stukken/${id}/offline" data-act>
      [@frame.csrfField /]
      <input type="hidden" name="gezien" value="${revision?c}">
      <p>Lezers zien het stuk dan niet meer. Het adres zegt dat het er was. De tekst blijft hier bewaard.</p>
      <div class="field"><label for="reden">Waarom? (mag leeg)</label>
        <input type="text" id="reden" name="opmerking"></div>
      <button class="second danger">Ja, haal offline</button>
    </form>
  </details>
  [/#if]
  <section class="deeds" aria-labelledby="logboek">
    <h2 id="logboek">Wie deed wat</h2>
    <ol>[#list log as d]<li><span class="minor">${d.at}</span> <strong>${d.who}</strong> ${d.what}[#if d.note?has_content]<span class="note">“${d.note}”</span>[/#if]</li>[/#list]</ol>
  </section>
  [#if versions?has_content]
  <details class="more">
    <summary>Eerdere versies (${versions?size})</summary>
    <ol class="versions">[#list versions as v]<li><a href="/redactie/stukken/${id}/versies/${v.number?c}">Versie ${v.number?c}</a> <span class="minor">${v.saved}, ${v.by}[#if v.live], op de site[/#if]</span></li>[/#list]</ol>
  </details>
  [/#if]
  [/#if]
</main>
[#if !isNew]
<aside class="preview" aria-label="Voorbeeld">
  <p class="label">Zo ziet de lezer het <span class="minor">(laatst bewaarde versie)</span></p>
  <iframe src="/redactie/stukken/${id}/voorbeeld" title="Voorbeeld van ${title}" loading="lazy"></iframe>
</aside>
[/#if]
[/@frame.page]

[#macro act to label]
<form method="post" action="/redactie/stukken/${id}/${to}" data-act>
  [@frame.csrfField /]
  <input type="hidden" name="gezien" value="${revision?c}">
  <button class="do">${label}</button>
</form>
[/#macro]
