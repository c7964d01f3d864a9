[#import "frame.ftl" as frame]
[#import "searching.ftl" as searching]
[@frame.page title="Aanbevolen treffers" current="zoeken"]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Aanbevolen treffers</h1>
  [@searching.tabs "aanbevolen" /]
  [@frame.told /]
  <p>Kies zelf welk stuk vooraan staat bij een zoekvraag. Hoofdletters, accenten en spaties maken niet uit. Gaat een stuk offline, dan valt het vanzelf weg.</p>
  <form class="filter" action="/redactie/zoeken/aanbevolen">
    <div class="field wide"><label for="vraag">Bij welke zoekvraag?</label><input type="text" id="vraag" name="vraag" required maxlength="200" autocomplete="off"></div>
    <button class="do">Kies een treffer</button>
  </form>
  [#if bets?has_content]
  <table class="lines">
    <caption class="unseen">Zoekvragen met aanbevolen treffers</caption>
    <thead><tr><th scope="col">Zoekvraag</th><th scope="col">Staat vooraan</th><th scope="col">Laatst gewijzigd</th></tr></thead>
    <tbody>
    [#list bets as bet]
      <tr>
        <th scope="row"><a href="${bet.address}">${bet.question}</a></th>
        <td><ol class="plainlist">[#list bet.choices as c]<li>${c.title}[#if !c.live] <span class="minor">(niet online)</span>[/#if]</li>[/#list]</ol></td>
        <td class="minor">${bet.changed}</td>
      </tr>
    [/#list]
    </tbody>
  </table>
  [#else]
  <div class="empty"><p>Er zijn nog geen aanbevolen treffers. Meestal staat het goede stuk vanzelf vooraan.</p></div>
  [/#if]
</main>
[/@frame.page]
