[#import "frame.ftl" as frame]
[#macro part title lines text author=true]
[#if lines?has_content]
<section aria-labelledby="${title?replace("[^a-z]", "", "ri")}">
  <h2 id="${title?replace("[^a-z]", "", "ri")}">${title} <span class="count">${lines?size}</span></h2>
  <p class="minor">${text}</p>
  [@frame.table lines=lines caption=title author=author /]
</section>
[/#if]
[/#macro]
[@frame.page title="Vandaag" current="vandaag"]
<main id="inhoud" tabindex="-1" class="sheet">
  <div class="head"><h1>Vandaag</h1>
    <a class="do" href="/redactie/stukken/nieuw?soort=column">Nieuwe column</a></div>
  [@frame.told /]
  [@part title="Wacht op jouw oordeel" lines=review text="Lees het, keur het goed of stuur het terug met een opmerking." /]
  [@part title="Terug met een opmerking" lines=returned text="Verwerk de opmerking en dien het opnieuw in." /]
  [@part title="Klaar om te publiceren" lines=ready text="Goedgekeurd. Eén klik en lezers zien het." /]
  [@part title="Jouw concepten" lines=drafts text="Hier was je mee bezig." /]
  [@part title="Wacht op een ander" lines=waiting text="Jij diende het in; een eindredacteur leest mee." /]
  [#if !review?has_content && !returned?has_content && !ready?has_content && !drafts?has_content && !waiting?has_content]
  <div class="empty">
    <p>Er wacht niets op je. Begin gerust aan iets nieuws.</p>
    <p><a class="do" href="/redactie/stukken/nieuw?soort=column">Schrijf een column</a></p>
  </div>
  [/#if]
  [#if recent?has_content]
  <section aria-labelledby="pas">
    <h2 id="pas">Pas gepubliceerd</h2>
    [@frame.table lines=recent caption="Pas gepubliceerd" /]
  </section>
  [/#if]
</main>
[/@frame.page]
