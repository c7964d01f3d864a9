[#import "frame.ftl" as frame]
[@frame.page title="Plek van " + title current="paginas"]
<main id="inhoud" tabindex="-1" class="sheet">
  <p class="crumb"><a href="/redactie/paginas">Pagina’s</a></p>
  <div class="head"><h1>Plek van ‘${title}’</h1></div>
  [#if problem?has_content]<p class="problem" role="alert">${problem}</p>[/#if]
  <p>Nu op <strong>${address}</strong>.[#if live] Verandert het adres, dan leidt het oude na het publiceren naar het nieuwe.[/#if]</p>
  [#if home]
  <p>Dit is de voorpagina. Zij staat altijd bovenaan, op /.</p>
  [#else]
  <form class="narrow" method="post" action="/redactie/paginas/${id}/plek">
    [@frame.csrfField /]
    <input type="hidden" name="versie" value="${revision?c}">
    <div class="field"><label for="onder">Onder welke pagina</label>
      <select id="onder" name="onder"><option value="">Bovenaan</option>[#list above as a]<option value="${a.id}"[#if a.chosen] selected[/#if]>${a.label}</option>[/#list]</select></div>
    <div class="field"><label for="webadres">Laatste deel van het webadres</label>
      <input type="text" id="webadres" name="webadres" value="${slug}" spellcheck="false" autocapitalize="none"></div>
    <p class="end"><button class="do">Bewaar de plek</button></p>
  </form>
  [/#if]
  <section aria-labelledby="gebruik">
    <h2 id="gebruik">Wat hierheen leidt</h2>
    [#if uses?has_content]
    <ul class="uses">[#list uses as use]<li>[#if use.address?has_content]<a href="${use.address}">${use.label}</a>[#else]${use.label}[/#if]</li>[/#list]</ul>
    [#else]<p>We vonden niets dat naar deze pagina leidt.</p>[/#if]
    [#if !everything]<p class="minor">Er zijn zo veel stukken dat we alleen in pagina’s keken.</p>[/#if]
  </section>
  [#if !home]
  <section aria-labelledby="weg">
    <h2 id="weg">Verwijderen</h2>
    <p>[#if live]De pagina gaat meteen van de site. Het adres zegt dan dat zij er was. [/#if][#if uses?has_content]Wat hierboven staat, leidt daarna nergens meer heen: wijzig dat eerst. [/#if]Alle versies blijven bewaard, en je kunt de pagina terughalen.</p>
    <form method="post" action="/redactie/paginas/${id}/verwijderen">
      [@frame.csrfField /]
      <input type="hidden" name="versie" value="${revision?c}">
      <button class="second danger">Ja, verwijder ‘${title}’</button>
    </form>
  </section>
  [/#if]
</main>
[/@frame.page]
