[#import "frame.ftl" as frame]
[@frame.page title=title current=soort?has_content?then(soort, "alles")]
<main id="inhoud" tabindex="-1" class="sheet">
  <div class="head"><h1>${title}</h1>
    [#if soort?has_content]<a class="do" href="/redactie/stukken/nieuw?soort=${soort}">Nieuw: ${typeLabel?lower_case}</a>[/#if]</div>
  [@frame.told /]
  <form class="filter" action="/redactie/stukken" role="search">
    [#if soort?has_content]<input type="hidden" name="soort" value="${soort}">[/#if]
    <div class="field"><label for="zoek">Woorden in de kop</label><input type="search" id="zoek" name="zoek" value="${words}"></div>
    <div class="field"><label for="stand">Stand</label><select id="stand" name="stand">
      <option value="">Alle</option>
      [#list stages as s]<option value="${s.name}"[#if s.chosen] selected[/#if]>${s.label}</option>[/#list]
    </select></div>
    <button class="second">Toon</button>
    [#if filtered]<a href="/redactie/stukken[#if soort?has_content]?soort=${soort}[/#if]">Toon alles</a>[/#if]
    [#if words?has_content]<a href="/redactie/zoeken?q=${words?url("UTF-8")}">Zoek ook in de tekst</a>[/#if]
  </form>
  [#if lines?has_content]
    <p class="minor" role="status">[#if total == 1]1 stuk[#else]${total} stukken[/#if][#if pages gt 1], pagina ${page} van ${pages}[/#if]</p>
    [#if columns??][@table /][#else][@frame.table lines=lines caption=title /][/#if]
    [#if pages gt 1]
    <nav class="pager" aria-label="Pagina’s">
      [#if previous??]<a href="${previous}" rel="prev">Vorige</a>[/#if]
      [#if next??]<a href="${next}" rel="next">Volgende</a>[/#if]
    </nav>
    [/#if]
  [#elseif filtered]
    <div class="empty"><p role="status">Niets gevonden. Probeer andere woorden of een andere stand.</p></div>
  [#else]
    <div class="empty"><p>Hier staat nog niets.</p>
    [#if soort?has_content]<p><a class="do" href="/redactie/stukken/nieuw?soort=${soort}">Maak het eerste stuk</a></p>[/#if]</div>
  [/#if]
</main>
[/@frame.page]

[#-- The list of one kind of piece, with the columns of its app. --]
[#macro table]
<table class="lines">
  <caption class="unseen">${title}</caption>
  <thead><tr><th scope="col">${titleHeading}</th>[#list columns as c]<th scope="col">${c.label}</th>[/#list]</tr></thead>
  <tbody>
  [#list lines as line]
    <tr>
      <th scope="row">[@frame.titleOf line /]</th>
      [#list columns as c]
      [#if c.kind == "STAGE"]<td>[@frame.stageOf line /]</td>
      [#elseif c.kind == "SAVED"]<td class="minor">${line.saved}<br>door ${line.by}</td>
      [#else]<td class="minor">${cells[line?index][c?index]}</td>[/#if]
      [/#list]
    </tr>
  [/#list]
  </tbody>
</table>
[/#macro]
