[#import "frame.ftl" as frame]
[@frame.page title="Nieuwe pagina" current="paginas"]
<main id="inhoud" tabindex="-1" class="sheet">
  <p class="crumb"><a href="/redactie/paginas">Pagina’s</a></p>
  <div class="head"><h1>Nieuwe pagina</h1></div>
  [#if problem?has_content]<p class="problem" role="alert" id="fout">${problem}</p>[/#if]
  <form class="narrow" method="post" action="/redactie/paginas/nieuw">
    [@frame.csrfField /]
    <input type="hidden" name="id" value="${id}">
    <div class="field"><label for="titel">Titel <span class="must">verplicht</span></label>
      <p class="help" id="titel-help">Hieruit maken we het webadres. Je kunt beide later wijzigen.</p>
      <input type="text" id="titel" name="titel" value="${title}" maxlength="120" aria-required="true" aria-describedby="titel-help"></div>
    <div class="field"><label for="sjabloon">Soort pagina</label>
      <select id="sjabloon" name="sjabloon">[#list templates as t]<option value="${t.id}"[#if t.id == template] selected[/#if]>${t.label}</option>[/#list]</select></div>
    <div class="field"><label for="onder">Onder welke pagina</label>
      <select id="onder" name="onder"><option value="">Bovenaan</option>[#list above as a]<option value="${a.id}"[#if a.chosen] selected[/#if]>${a.label}</option>[/#list]</select></div>
    <p class="end"><button class="do">Maak de pagina</button></p>
  </form>
</main>
[/@frame.page]
