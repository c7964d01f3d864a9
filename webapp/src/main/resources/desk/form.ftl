[#-- A form of an app or a dialog; one macro for each kind of field, which
     nl.vrijplaats.desk.form.Control names. --]

[#-- All of a DrawnForm; with tabs where it has several. --]
[#macro form drawn]
[#if drawn.tabs?size gt 1]
<div class="formtabs" data-tabs>
  [#list drawn.tabs as tab]
  <section class="formtab" id="tab-${tab.name}" aria-labelledby="tab-${tab.name}-kop">
    <h2 id="tab-${tab.name}-kop" tabindex="-1">${tab.label?has_content?then(tab.label, tab.name)}[#if tab.mistakes gt 0] <span class="wrongs">${tab.mistakes} [#if tab.mistakes == 1]fout[#else]fouten[/#if]</span>[/#if]</h2>
    [@all tab.fields /]
  </section>
  [/#list]
</div>
[#else]
[#list drawn.tabs as tab][@all tab.fields /][/#list]
[/#if]
[/#macro]

[#-- What is wrong, with links to the fields. --]
[#macro mistakes list text="Nog niet bewaard. Kijk hier even naar:"]
[#if list?has_content]
<div class="problem" role="alert" id="fouten" tabindex="-1">
  <p>${text}</p>
  <ul>[#list list as m]<li><a href="#${m.field}">${m.label}</a>: ${m.text}</li>[/#list]</ul>
</div>
[/#if]
[/#macro]

[#macro all fields]
[#list fields as f][@field f /][/#list]
[/#macro]

[#macro field f bare=false]
[#switch f.macro]
[#case "list"][@list f /][#break]
[#case "group"][@group f /][#break]
[#case "switch"][@choose f /][#break]
[#case "radio"][#case "ticks"][#case "columns"][@boxes f /][#break]
[#case "fixed"]
<div class="field fixed"><p class="label">${f.label}</p><p>${f.value}</p>[@help f /]</div>
[#break]
[#case "tick"]
<div class="field tickfield">[@tick f /][@help f /][@error f /]</div>
[#break]
[#default]
<div class="field[#if f.error?has_content] wrong[/#if]">
  <label for="${f.name}"[#if bare] class="unseen"[/#if] id="${f.name}-label">${f.label}[@mark f /]</label>
  [#if !bare][@help f /][/#if]
  [@error f /]
  [@.namespace[f.macro] f /]
</div>
[/#switch]
[/#macro]

[#macro mark f][#if f.required] <span class="must">verplicht</span>[/#if][/#macro]
[#macro help f][#if f.help?has_content]<p class="help" id="${f.name}-help">${f.help}</p>[/#if][/#macro]
[#macro error f][#if f.error?has_content]<p class="error" id="${f.name}-error">${f.error}</p>[/#if][/#macro]

[#-- Which texts describe a field. --]
[#macro described f extra=""][#if f.help?has_content || f.error?has_content || extra?has_content] aria-describedby="[#if f.error?has_content]${f.name}-error [/#if][#if f.help?has_content]${f.name}-help [/#if][#if extra?has_content]${f.name}-${extra}[/#if]"[/#if][/#macro]
[#-- What every control says of itself. --]
[#macro about f extra=""] id="${f.name}" name="${f.name}"[@described f extra /][#if f.error?has_content] aria-invalid="true"[/#if][#if f.required] aria-required="true"[/#if][#if f.readOnly] disabled[/#if][#if f.more.placeholder??] placeholder="${f.more.placeholder}"[/#if][/#macro]

[#macro text f]<input type="text"[@about f /] value="${f.value}"[#if f.property == "title"] class="big"[/#if]>[/#macro]
[#macro longText f]<textarea[@about f /] rows="${f.more.rows!"3"}">
${f.value}</textarea>[/#macro]
[#macro password f]<input type="password"[@about f "kept" /] autocomplete="new-password"> <span class="help" id="${f.name}-kept">Laat leeg om te houden wat er staat.</span>[/#macro]
[#macro code f]<textarea[@about f /] class="code" rows="10" spellcheck="false" autocapitalize="none">
${f.value}</textarea>[/#macro]
[#macro suggest f]<input type="text"[@about f /] value="${f.value}" list="${f.name}-list"><datalist id="${f.name}-list">[#list f.options as o]<option value="${o.value}">${o.label}</option>[/#list]</datalist>[/#macro]
[#macro tokens f]<input type="text"[@about f "tokens" /] value="${f.value}"> <span class="help" id="${f.name}-tokens">Zet een komma tussen de woorden.[#if f.options?has_content] Kies uit: [#list f.options as o]${o.value}[#sep], [/#list].[/#if]</span>[/#macro]
[#macro number f]<input type="text" inputmode="decimal" class="short"[@about f /] value="${f.value}">[/#macro]
[#macro slider f]<span class="slider"><input type="range"[@about f "range" /] min="${f.more.min}" max="${f.more.max}" step="${f.more.step}" value="${f.value?has_content?then(f.value?replace(",", "."), f.more.min)}" data-slider> <output for="${f.name}">${f.value?has_content?then(f.value, f.more.min)}</output></span> <span class="help" id="${f.name}-range">Van ${f.more.min?replace(".", ",")} tot en met ${f.more.max?replace(".", ",")}</span>[/#macro]
[#macro day f]<input type="[#if f.error?has_content]text[#else]date[/#if]" class="short"[@about f /] value="${f.value}">[/#macro]
[#macro moment f]<input type="[#if f.error?has_content]text[#else]datetime-local[/#if]" class="short" step="any"[@about f "zone" /] value="${f.value}"> <span class="help" id="${f.name}-zone">Nederlandse tijd</span>[/#macro]
[#macro resource f]<input type="text"[@about f /] value="${f.value}" spellcheck="false" autocapitalize="none">[/#macro]
[#macro options f][#if !f.more.must?? || !f.value?has_content]<option value="">Kies…</option>[/#if]
  [#list f.options as o]<option value="${o.value}"[#if o.value == f.value] selected[/#if]>${o.label}</option>[/#list][/#macro]
[#macro choice f]<select[@about f /]>
  [@options f /]
</select>[/#macro]
[#macro listBox f]<select multiple size="${f.more.rows!"6"}" id="${f.name}" name="${f.name}.*"[@described f "several" /][#if f.required] aria-required="true"[/#if][#if f.readOnly] disabled[/#if]>
  [#list f.options as o]<option value="${o.value}"[#if f.chosen?seq_contains(o.value)] selected[/#if]>${o.label}</option>[/#list]
</select> <span class="help" id="${f.name}-several">Houd Ctrl of ⌘ ingedrukt om er meer te kiezen.</span>[/#macro]
[#macro tick f]<label class="tick"><input type="checkbox"[@about f /] value="true"[#if f.value == "true"] checked[/#if]> <span>${f.more.buttonLabel!f.label}[@mark f /]</span></label>[/#macro]
[#macro richText f]<textarea[@about f /] rows="12" data-rich>
${f.value}</textarea>[/#macro]
[#macro reference f]<select[@about f /] data-reference="${f.more.target}">
  [@options f /]
</select>[/#macro]
[#macro file f]<input type="text"[@about f /] value="${f.value}" data-file data-source="${thumb(f.value)}" spellcheck="false">[/#macro]
[#macro pdf f][#local file = pdfFile(f.value)]<input type="text"[@about f /] value="${f.value}" data-file="pdf"[#if file.path??] data-source="${file.path}" data-about="${file.about}"[/#if] spellcheck="false">[/#macro]

[#-- Some boxes to tick, or one of some. What is chosen of many stands beside the rest. --]
[#macro boxes f]
<fieldset class="boxes[#if f.error?has_content] wrong[/#if]" id="${f.name}" tabindex="-1"[@described f /][#if f.readOnly] disabled[/#if]>
  <legend>${f.label}[@mark f /]</legend>
  [@help f /]
  [@error f /]
  [#if !f.options?has_content]<p class="help">Er is nog niets om uit te kiezen.</p>
  [#elseif f.macro == "columns"]
  <div class="twocolumns" data-columns>
    <div><p class="label">${f.more.leftColumnCaption!"Te kiezen"}</p><div data-open>[#list f.options as o][#if !f.chosen?seq_contains(o.value)][@box f o false /][/#if][/#list]</div></div>
    <div><p class="label">${f.more.rightColumnCaption!"Gekozen"}</p><div data-chosen>[#list f.chosen as c][#list f.options as o][#if o.value == c][@box f o true /][/#if][/#list][/#list]</div></div>
  </div>
  [#elseif f.macro == "ticks"]
  [#list f.options as o][@box f o f.chosen?seq_contains(o.value) /][/#list]
  [#else]
  [#list f.options as o]<label class="tick"><input type="radio" name="${f.name}" value="${o.value}"[#if o.value == f.value] checked[/#if]> <span>${o.label}</span></label>[/#list]
  [/#if]
</fieldset>
[/#macro]
[#macro box f o ticked]<label class="tick"><input type="checkbox" name="${f.name}.*" value="${o.value}"[#if ticked] checked[/#if]> <span>${o.label}</span></label>[/#macro]

[#macro group f]
<fieldset class="group" id="${f.name}" tabindex="-1"[@described f /]>
  <legend>${f.label}[@mark f /]</legend>
  [@help f /]
  [@error f /]
  [@all f.fields /]
</fieldset>
[/#macro]

[#-- A choice, and the fields that go with it; without script all are there. --]
[#macro choose f]
<fieldset class="group" id="${f.name}" tabindex="-1" data-switch="${f.name}"[@described f /]>
  <legend>${f.label}[@mark f /]</legend>
  [@help f /]
  [@error f /]
  <div class="boxes">
  [#list f.parts as p]<label class="tick"><input type="radio" name="${f.name}" value="${p.value}"[#if p.chosen] checked[/#if][#if f.readOnly] disabled[/#if]> <span>${p.label}</span></label>[/#list]
  </div>
  [#list f.parts as p]
  <fieldset class="part" data-part="${p.value}"><legend>${p.label}</legend>[@all p.fields /]</fieldset>
  [/#list]
</fieldset>
[/#macro]

[#macro list f]
<fieldset class="list" id="${f.name}" data-list="${f.name}" tabindex="-1"[@described f /][#if f.more.maxItems??] data-most="${f.more.maxItems}"[/#if][#if f.readOnly] disabled[/#if]>
  <legend>${f.label}[@mark f /]</legend>
  [@help f /]
  [@error f /]
  <div class="rows">
  [#list f.rows as row][@rowOf f row /][/#list]
  </div>
  <template>[#list f.blank as row][@rowOf f row /][/#list]</template>
  <p class="rowbuttons"><button class="small" name="rij" value="erbij:${f.name}" data-row="erbij">${f.more.buttonSelectAddLabel!"Voeg toe"}<span class="unseen">: ${f.label}</span></button></p>
</fieldset>
[/#macro]

[#macro rowOf f row]
<div class="row" data-prefix="${row.name}">
  [#if row.origin?has_content]<input type="hidden" name="${row.name}.@row" value="${row.origin}">[/#if]
  <div class="rowfields">[#list row.fields as inner][@field f=inner bare=true /][/#list]</div>
  <div class="rowbuttons">
    <button class="small" name="rij" value="omhoog:${row.name}" data-row="omhoog"><span aria-hidden="true">↑</span><span class="unseen">Omhoog: ${row.fields[0].label}</span></button>
    <button class="small" name="rij" value="omlaag:${row.name}" data-row="omlaag"><span aria-hidden="true">↓</span><span class="unseen">Omlaag: ${row.fields[0].label}</span></button>
    [#if !f.more.keeps?? || !row.origin?has_content]<button class="small" name="rij" value="weg:${row.name}" data-row="weg">Weg<span class="unseen">: ${row.fields[0].label}</span></button>[/#if]
  </div>
</div>
[/#macro]
