[#import "frame.ftl" as frame]
[#import "form.ftl" as form_]
[#assign heading = (fresh??)?then("Nieuw: " + label?lower_case, label)]
[@frame.page title=heading + ", " + title current="paginas" class="writing"]
<main id="inhoud" tabindex="-1" class="edit" aria-label="${label}">
  <p class="crumb"><a href="/redactie/paginas">Pagina’s</a> / <a href="/redactie/paginas/${id}[#if path?has_content]?onderdeel=${path?url("UTF-8")}[/#if]">${title}</a></p>
  <h1 class="pagetitle">${heading}</h1>
  <p class="saved[#if unsaved || fresh??] not[/#if]" id="bewaard" role="status">[#if unsaved]Nog niet bewaard[#elseif fresh??]Nieuw[#else]Zoals het nu op de pagina staat[/#if]</p>
  [#if problem?has_content]<p class="problem" role="alert">${problem}</p>[/#if]
  [@form_.mistakes drawn.mistakes /]
  <form id="stuk" class="piece" method="post" action="/redactie/paginas/${id}/${(fresh??)?then("nieuw", "formulier")}" data-unsaved="${unsaved?c}" novalidate>
    [@frame.csrfField /]
    [#if fresh??]
    [#list fresh as name, value]<input type="hidden" name="${name}" value="${value}">[/#list]
    [#else]
    <input type="hidden" name="pad" value="${path}">
    <input type="hidden" name="versie" value="${revision?c}">
    [/#if]
    <fieldset class="whole">
      <legend class="unseen">${label}</legend>
      [@form_.form drawn /]
      <p class="end"><button class="do">Bewaar</button> <a href="/redactie/paginas/${id}[#if path?has_content]?onderdeel=${path?url("UTF-8")}[/#if]">Terug zonder bewaren</a></p>
    </fieldset>
    <input type="hidden" name="einde" value="1">
  </form>
</main>
[/@frame.page]
