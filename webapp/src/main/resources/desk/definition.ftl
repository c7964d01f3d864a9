[#import "frame.ftl" as frame]
[@frame.page title=id current="definities"]
<main id="inhoud" tabindex="-1" class="sheet">
  <p><a href="/redactie/definities">Alle definities</a></p>
  <h1>${id}</h1>
  <p>${kind}, module ${module}. ${state}.</p>
  [#if problems?has_content]
  <section aria-labelledby="problemen">
    <h2 id="problemen">Wat er mis is</h2>
    <ul class="defects">
      [#list problems as p]
      <li><strong>[#if p.serious]Fout[#else]Opmerking[/#if]</strong> in <code>${p.place}</code><br><span lang="en">${p.message}[#if p.suggestion?has_content] — ${p.suggestion}[/#if]</span></li>
      [/#list]
    </ul>
  </section>
  [/#if]
  <section aria-labelledby="bestanden">
    <h2 id="bestanden">Waar dit van gemaakt is</h2>
    <ul class="defects">
      [#list sources as s]<li>${s.role}: <code>${s.file}</code></li>[/#list]
    </ul>
  </section>
  [#if values?has_content]
  <section aria-labelledby="waarden">
    <h2 id="waarden">Wat er staat</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Tabel met alle waarden"><table class="lines">
      <caption class="unseen">Alle waarden van ${id} en waar ze vandaan komen</caption>
      <thead><tr><th scope="col">Sleutel</th><th scope="col">Waarde</th><th scope="col">Komt uit</th></tr></thead>
      <tbody>
      [#list values as v]
        <tr><th scope="row"><code>${v.path}</code></th><td>${v.text}</td><td class="minor"><code>${v.place}</code></td></tr>
      [/#list]
      </tbody>
    </table></div>
  </section>
  [/#if]
</main>
[/@frame.page]
