[#import "frame.ftl" as frame]
[@frame.page title="Geen voorbeeld" class="bare"]
<section id="inhoud" tabindex="-1" class="sheet" aria-label="Geen voorbeeld">
  <h1>Het voorbeeld lukt nu niet</h1>
  <p>Er is iets mis met de vormgeving van deze soort stukken. Je tekst is wel bewaard.</p>
</section>
[/@frame.page]
