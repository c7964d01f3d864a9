[#import "frame.ftl" as frame]
[@frame.page title="Twee versies van ${title}" current=type]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Jullie schreven tegelijk</h1>
  <p class="problem" role="alert">${by} bewaarde dit stuk ${saved}, terwijl jij eraan werkte. Er is niets overschreven en er is niets kwijt. Kies per veld welke tekst blijft.</p>
  <form method="post" action="/redactie/stukken/${id}" class="conflict">
    [@frame.csrfField /]
    <input type="hidden" name="versie" value="${revision?c}">
    [#list texts as name, text]<input type="hidden" name="${name}" value="${text}">[/#list]
    [#list differences as d]
    <fieldset class="difference">
      <legend>${d.label}</legend>
      <div class="sides">
        <label class="side-text"><input type="radio" name="keuze.${d.name}" value="hunne"[#if d.takeTheirs] checked[/#if]> <strong>Van ${by}</strong>
          <span class="said">${d.theirs?has_content?then(d.theirs, "(leeg)")}</span></label>
        <label class="side-text"><input type="radio" name="keuze.${d.name}" value="mijne"[#if !d.takeTheirs] checked[/#if]> <strong>Van jou</strong>
          <span class="said">${d.mine?has_content?then(d.mine, "(leeg)")}</span></label>
      </div>
    </fieldset>
    [/#list]
    <input type="hidden" name="einde" value="1">
    <p class="end"><button class="do">Bewaar mijn keuze</button> <a href="/redactie/stukken/${id}">Neem alles van ${by}</a></p>
  </form>
</main>
[/@frame.page]
