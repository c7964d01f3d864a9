[#import "frame.ftl" as frame]
[#import "searching.ftl" as searching]
[@frame.page title="Niet gevonden" current="zoeken"]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Wat lezers zochten en niet vonden</h1>
  [@searching.tabs "gemist" /]
  [@frame.told /]
  [#if months?size gt 1]
  <nav class="choices" aria-label="Maand"><ul>
    [#list months as m]<li><a href="/redactie/zoeken/gemist?maand=${m.value}"[#if m.chosen] aria-current="page"[/#if]>${m.label}</a></li>[/#list]
  </ul></nav>
  [/#if]
  [#if lines?has_content]
  <table class="lines">
    <caption class="unseen">Niet gevonden in ${month}</caption>
    <thead><tr><th scope="col">Zoekvraag</th><th scope="col">Hoe vaak</th><th scope="col">Wat het nu vindt</th><th scope="col">Doen</th></tr></thead>
    <tbody>
    [#list lines as line]
      <tr>
        <th scope="row">${line.question}</th>
        <td class="minor">${line.number} keer gevraagd</td>
        <td>[#if line.now == 0]<span class="minor">nu nog niets</span>[#else]<a href="/redactie/zoeken/waarom?q=${line.question?url("UTF-8")}">nu [#if line.now == 1]1 stuk[#else]${line.now} stukken[/#if]</a>[/#if]</td>
        <td class="acts">
          <a class="small" href="/redactie/zoeken/synoniemen?woord=${line.question?url("UTF-8")}#woorden">Maak een synoniem<span class="unseen"> van ${line.question}</span></a>
          <a class="small" href="/redactie/zoeken/aanbevolen?vraag=${line.question?url("UTF-8")}">Kies een treffer<span class="unseen"> bij ${line.question}</span></a>
          <form method="post" action="/redactie/zoeken/gemist">[@frame.csrfField /]<input type="hidden" name="vraag" value="${line.question}"><input type="hidden" name="maand" value="${monthValue}"><button class="plain">Afgehandeld<span class="unseen">: ${line.question}</span></button></form>
        </td>
      </tr>
    [/#list]
    </tbody>
  </table>
  [#else]
  <div class="empty"><p>Niets gemist in ${month}. Wat lezers zochten, was er ook.</p></div>
  [/#if]
  <p class="minor aside">We tellen alleen de zoekvraag zelf, per maand; niet wie hem stelde. Een zoekvraag staat hier vanaf de tweede keer. Wat lijkt op een e-mailadres, telefoonnummer of ander lang nummer bewaren we niet, net als lange zinnen. Na dertien maanden gaat alles weg.</p>
</main>
[/@frame.page]
