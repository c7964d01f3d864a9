[#import "frame.ftl" as frame]
[#import "searching.ftl" as searching]
[@frame.page title="Zoekindex" current="zoeken"]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>Zoekindex</h1>
  [@searching.tabs "index" /]
  [@frame.told /]
  <p id="stand">${line}</p>
  [#if step == "REBUILDING" && total gt 0]<p><progress max="${total?c}" value="${done?c}" aria-labelledby="stand"></progress></p>[/#if]
  [#if step != "NONE"]<p><a href="/redactie/zoeken/index">Kijk hoe ver het is</a></p>[/#if]
  <table class="lines">
    <caption class="unseen">Wat er in de zoekindex staat</caption>
    <thead><tr><th scope="col">Voor wie</th><th scope="col">Stukken</th></tr></thead>
    <tbody>
      <tr><th scope="row">Lezers</th><td>${live}</td></tr>
      <tr><th scope="row">Redactie</th><td>${working}</td></tr>
    </tbody>
  </table>
  [#if rebuilt??]<p class="minor">Voor het laatst helemaal opnieuw opgebouwd ${rebuilt}.</p>[/#if]
  <section aria-labelledby="opnieuw">
    <h2 id="opnieuw">Vind je iets niet dat er wel is?</h2>
    <p>Bouw de zoekindex dan opnieuw op. Er gaat niets verloren, en zoeken werkt intussen door.</p>
    <form method="post" action="/redactie/zoeken/index">[@frame.csrfField /]<button class="do"[#if step == "REBUILDING"] disabled[/#if]>Zoekindex opnieuw opbouwen</button></form>
  </section>
</main>
[/@frame.page]
