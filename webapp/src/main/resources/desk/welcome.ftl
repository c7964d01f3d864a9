[#import "frame.ftl" as frame]
[@frame.page title="Kies een wachtwoord" class="door"]
<main id="inhoud" tabindex="-1">
  <p class="brand"><a class="name" href="/">Leren is <b>altijd</b></a></p>
  <h1>Welkom, ${fullName}</h1>
  <p>Kies een wachtwoord. Daarna meld je je aan met de naam <strong>${name}</strong>.</p>
  [#if error?has_content]<p class="problem" role="alert" id="fout">${error}</p>[/#if]
  <form method="post">
    [@frame.csrfField /]
    <input type="text" class="unseen" name="username" autocomplete="username" value="${name}" readonly tabindex="-1" aria-hidden="true">
    <div class="field"><label for="password">Wachtwoord</label>
      <p class="help" id="password-help">Ten minste 12 tekens. Een zinnetje onthoud je makkelijker dan losse tekens.</p>
      <input id="password" name="password" type="password" autocomplete="new-password" minlength="12" required aria-describedby="password-help[#if error?has_content] fout[/#if]"></div>
    <div class="field"><label for="again">Nog een keer</label>
      <input id="again" name="again" type="password" autocomplete="new-password" minlength="12" required></div>
    <button class="do">Bewaar mijn wachtwoord</button>
  </form>
</main>
[/@frame.page]
