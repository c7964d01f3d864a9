[#import "frame.ftl" as frame]
[@frame.page title=title class=who???then("", "door")]
<main id="inhoud" tabindex="-1" class="sheet">
  <h1>${title}</h1>
  <p>${text}</p>
  <p><a href="/redactie">Naar Vandaag</a></p>
</main>
[/@frame.page]
