[#import "frame.ftl" as frame]
[@frame.page title="Mensen" current="mensen"]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Mensen</h1>
  [@frame.told /]
  [#if link??]
  <div class="told" role="status">
    <p>Dit is de link voor <strong>${linkFor}</strong>. Hij werkt één keer, zeven dagen lang. Kopieer hem nu; we tonen hem maar één keer.</p>
    <div class="field"><label for="link">Link</label><input type="text" id="link" readonly value="${link}" data-copy></div>
  </div>
  [/#if]
  <div class="scroll"><table class="lines">
    <caption class="unseen">Wie er bij de redactie werken</caption>
    <thead><tr><th scope="col">Naam</th><th scope="col">Meldt zich aan als</th><th scope="col">Rol</th><th scope="col">Toegang</th></tr></thead>
    <tbody>
    [#list people as p]
      <tr><th scope="row">${p.fullName}[#if p.email?has_content]<br><span class="minor">${p.email}</span>[/#if]</th>
        <td>${p.name}</td><td>${p.roles}</td>
        <td>[#if p.canSignIn]Kan aanmelden[#else]Koos nog geen wachtwoord[/#if]
          <form method="post" action="/redactie/mensen/${p.name}/link">[@frame.csrfField /]<button class="small">Nieuwe link<span class="unseen"> voor ${p.fullName}</span></button></form></td></tr>
    [/#list]
    </tbody>
  </table></div>
  <section aria-labelledby="nodig">
    <h2 id="nodig">Nodig iemand uit</h2>
    [#if error??]<p class="problem" role="alert" id="fout">${error}</p>[/#if]
    <form method="post" action="/redactie/mensen" class="narrow">
      [@frame.csrfField /]
      <div class="field"><label for="volledigeNaam">Voor- en achternaam <span class="must">verplicht</span></label>
        <input type="text" id="volledigeNaam" name="volledigeNaam" value="${typedFullName!}" required autocomplete="off"></div>
      <div class="field"><label for="naam">Naam om mee aan te melden <span class="must">verplicht</span></label>
        <p class="help" id="naam-help">Kleine letters, cijfers, punten en streepjes. Bijvoorbeeld: a.devries</p>
        <input type="text" id="naam" name="naam" value="${typedName!}" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="naam-help"></div>
      <div class="field"><label for="email">E-mailadres</label>
        <input type="email" id="email" name="email" value="${typedEmail!}" autocomplete="off"></div>
      <fieldset class="plainset"><legend>Rol</legend>
        [#list roles as r]<label class="tick"><input type="checkbox" name="rol" value="${r.name}"[#if r.chosen] checked[/#if]> <span>${r.label?cap_first}</span></label>[/#list]
      </fieldset>
      <button class="do">Maak een link</button>
    </form>
  </section>
</main>
[/@frame.page]
