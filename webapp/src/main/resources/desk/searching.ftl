[#import "frame.ftl" as frame]
[#-- What belongs to searching: for editors a row of screens, for writers only the search itself. --]
[#macro tabs current]
[#if who.editor]
<nav class="tabs" aria-label="Zoeken">
  <ul>
    [#list [["zoeken", "/redactie/zoeken", "Zoek in alles"], ["gemist", "/redactie/zoeken/gemist", "Niet gevonden"], ["synoniemen", "/redactie/zoeken/synoniemen", "Synoniemen"], ["aanbevolen", "/redactie/zoeken/aanbevolen", "Aanbevolen treffers"], ["waarom", "/redactie/zoeken/waarom", "Waarom staat dit hier?"]] as tab]
    <li><a href="${tab[1]}"[#if tab[0] == current] aria-current="page"[/#if]>${tab[2]}</a></li>
    [/#list]
    [#if who.chief]<li><a href="/redactie/zoeken/index"[#if current == "index"] aria-current="page"[/#if]>Zoekindex</a></li>[/#if]
  </ul>
</nav>
[/#if]
[/#macro]

[#-- How many were found, in words. --]
[#function number total][#return (total == 0)?then("Niets gevonden", (total == 1)?then("1 stuk gevonden", total + " stukken gevonden"))][/#function]
