[#import "frame.ftl" as frame]
[@frame.page title="Aanmelden" class="door"]
<main id="inhoud" tabindex="-1">
  <p class="brand"><a class="name" href="/">Leren is <b>altijd</b></a></p>
  <h1>Aanmelden bij de redactie</h1>
  [@frame.told /]
  [#if failed]<p class="problem" role="alert" id="fout">Naam of wachtwoord klopt niet. Kijk of Caps Lock uit staat en probeer het nog eens.</p>[/#if]
  [#if left]<p class="told" role="status">Je bent afgemeld. Tot de volgende keer.</p>[/#if]
  <form method="post" action="/redactie/aanmelden">
    [@frame.csrfField /]
    <div class="field"><label for="username">Naam</label>
      <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required[#if failed] aria-describedby="fout"[/#if]></div>
    <div class="field"><label for="password">Wachtwoord</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required></div>
    <button class="do">Aanmelden</button>
  </form>
  <p class="minor">Kun je er niet in? Vraag de hoofdredacteur om een nieuwe link.</p>
</main>
[/@frame.page]
