[#import "frame.ftl" as frame]
[@frame.page title="Aanmelden" class="door"]
<main id="inhoud" tabindex="-1">
  <p class="brand"><a class="name" href="/">Leren is <b>altijd</b></a></p>
  <h1>Aanmelden bij de redactie</h1>
  [@frame.told /]
  [#if notice?has_content]<p class="notice" role="alert" id="bericht">${notice}</p>[/#if]
  <form method="post" action="${action}">
    [@frame.csrfField /]
    <div class="field"><label for="naam">Naam</label>
      <input type="text" id="naam" name="${nameField}" autocomplete="username" autocapitalize="none" spellcheck="false" required[#if notice?has_content] aria-describedby="bericht"[/#if]></div>
    <div class="field"><label for="wachtwoord">Wachtwoord</label>
      <input id="wachtwoord" name="${passwordField}" type="password" autocomplete="current-password" required></div>
    <button class="do">Aanmelden</button>
  </form>
  <p class="minor">Kun je er niet in? Vraag de hoofdredacteur om een nieuwe link.</p>
</main>
[/@frame.page]
