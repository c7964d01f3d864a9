[#import "frame.ftl" as frame]
[@frame.page title="Pagina’s" current="paginas"]
<main id="inhoud" tabindex="-1" class="sheet">
  <div class="head"><h1>Pagina’s</h1><a class="do" href="/redactie/paginas/nieuw">Nieuwe pagina</a></div>
  [@frame.told /]
  [#if problem?has_content]<p class="problem" role="alert">${problem}</p>[/#if]
  [#if pages?has_content]
  <ul class="tree">[#list pages as page][@line page /][/#list]</ul>
  [#else]
  <div class="empty"><p>Er zijn nog geen pagina’s.</p><p><a class="do" href="/redactie/paginas/nieuw">Maak de eerste</a></p></div>
  [/#if]
  [#if deleted?has_content]
  <details class="more"><summary>Verwijderd (${deleted?size})</summary>
  <ul class="tree">[#list deleted as page]
    <li><div class="treeline"><p class="partname"><a href="/redactie/stukken/${page.id}">${page.title}</a></p>
      <form class="partbuttons" method="post" action="/redactie/paginas/${page.id}/terughalen">[@frame.csrfField /]<button class="small">Haal terug<span class="unseen">: ${page.title}</span></button></form></div></li>
  [/#list]</ul></details>
  [/#if]
</main>
[/@frame.page]

[#macro line page]
<li id="pagina-${page.id}">
  <div class="treeline">
    <p class="partname"><a href="${page.edit}">${page.title}</a> <span class="minor">${page.address}</span></p>
    <p class="treestage"><span class="stage ${page.stage?lower_case?replace("_", "-")}">${page.stageLabel}</span>[#if page.changed] <span class="minor">lezers zien een oudere versie</span>[/#if]</p>
    <form class="partbuttons" method="post" action="/redactie/paginas/${page.id}/volgorde">
      [@frame.csrfField /]
      [#if !page.home]
      [#if !page.first]<button class="small" name="daad" value="omhoog"><span aria-hidden="true">↑</span><span class="unseen">Omhoog: ${page.title}</span></button>[/#if]
      [#if !page.last]<button class="small" name="daad" value="omlaag"><span aria-hidden="true">↓</span><span class="unseen">Omlaag: ${page.title}</span></button>[/#if]
      <a class="small" href="/redactie/paginas/${page.id}/plek">Plek<span class="unseen"> en webadres van ${page.title}</span></a>
      <a class="small" href="/redactie/paginas/nieuw?onder=${page.id}">Eronder<span class="unseen">: nieuwe pagina onder ${page.title}</span></a>
      [/#if]
    </form>
  </div>
  [#if page.below?has_content]<ul>[#list page.below as inner][@line inner /][/#list]</ul>[/#if]
</li>
[/#macro]
