[#import "frame.ftl" as frame]
[@frame.page title="Versie ${number?c} van ${title}" current=type]
<main id="inhoud" tabindex="-1" class="sheet">
  <p class="crumb"><a href="/redactie/stukken/${id}">Terug naar het stuk</a></p>
  <h1>${title}</h1>
  <p class="minor">Versie ${number?c}, bewaard ${saved} door ${by}. Alleen om te lezen.</p>
  <dl class="reading">[#list lines as label, text]<dt>${label}</dt><dd>${text}</dd>[/#list]</dl>
</main>
[/@frame.page]
