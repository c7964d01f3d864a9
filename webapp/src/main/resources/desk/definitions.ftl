[#import "frame.ftl" as frame]
[@frame.page title="Definities" current="definities"]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Definities</h1>
  <p>Hier staat wat er in de bestanden van de site is vastgelegd: welke soorten stukken er zijn, welke formulieren en sjablonen. Een gewijzigd bestand is binnen een seconde in gebruik. Zit er een fout in, dan blijft de vorige versie gelden.</p>
  <section aria-labelledby="problemen">
    <h2 id="problemen">[#if problems?size == 0]Er is niets mis[#elseif problems?size == 1]Eén probleem[#else]${problems?size} problemen[/#if]</h2>
    [#if problems?has_content][@wrong problems /][#else]<p>Alle ${count} definities zijn in gebruik zoals ze er staan.</p>[/#if]
  </section>
  [#list modules as module]
  <section aria-labelledby="module-${module?index}">
    <h2 id="module-${module?index}">${module.name}</h2>
    [#list module.groups as group]
    <details class="kinds"[#if group.wrong > 0] open[/#if]>
      <summary>${group.label} (${group.lines?size})[#if group.wrong > 0] · ${group.wrong} met een probleem[/#if]</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="${group.label} van ${module.name}"><table class="lines">
        <caption class="unseen">${group.label} van ${module.name}</caption>
        <thead><tr><th scope="col">Naam</th><th scope="col">Stand</th><th scope="col">Problemen</th></tr></thead>
        <tbody>
        [#list group.lines as line]
          <tr><th scope="row"><a href="/redactie/definities/een?soort=${group.kind?url("UTF-8")}&amp;id=${line.id?url("UTF-8")}">${line.id}</a></th>
            <td[#if line.good] class="minor"[/#if]>${line.state}</td><td>[#if line.problems > 0]${line.problems}[#else]<span class="minor">geen</span>[/#if]</td></tr>
        [/#list]
        </tbody>
      </table></div>
    </details>
    [/#list]
  </section>
  [/#list]
</main>
[/@frame.page]

[#macro wrong problems]
<ul class="defects">
  [#list problems as p]
  <li><strong>[#if p.serious]Fout[#else]Opmerking[/#if]</strong> in <code>${p.place}</code><br><span lang="en">${p.message}[#if p.suggestion?has_content] — ${p.suggestion}[/#if]</span></li>
  [/#list]
</ul>
[/#macro]
