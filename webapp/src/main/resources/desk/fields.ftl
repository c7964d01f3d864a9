[#-- One macro for each kind of field; nl.vrijplaats.desk.FieldKind names them. --]

[#macro all fields]
[#list fields as f][@field f /][/#list]
[/#macro]

[#macro field f bare=false]
[#if f.multiple]
<fieldset class="list" id="${f.name}" data-list="${f.name}" tabindex="-1"[#if f.help?has_content || f.error?has_content] aria-describedby="[#if f.error?has_content]${f.name}-error [/#if][#if f.help?has_content]${f.name}-help[/#if]"[/#if]>
  <legend>${f.label}[@mark f /]</legend>
  [@help f /]
  [@error f /]
  <div class="rows">
  [#list f.rows as row][@rowOf f row /][/#list]
  </div>
  <template>[#list f.blank as row][@rowOf f row /][/#list]</template>
  <p class="rowbuttons"><button class="small" name="rij" value="erbij:${f.name}" data-row="erbij">Voeg toe<span class="unseen">: ${f.label}</span></button></p>
</fieldset>
[#elseif f.macro == "group"]
[@group f /]
[#elseif f.macro == "tick"]
<div class="field tickfield">[@tick f /][@help f /][@error f /]</div>
[#else]
<div class="field[#if f.error?has_content] wrong[/#if]">
  <label for="${f.name}"[#if bare] class="unseen"[/#if] id="${f.name}-label">${f.label}[@mark f /]</label>
  [#if !bare][@help f /][/#if]
  [@error f /]
  [@.namespace[f.macro] f /]
</div>
[/#if]
[/#macro]

[#macro rowOf f row]
<div class="row" data-prefix="${row.name}">
  <div class="rowfields">[#list row.fields as inner][@field f=inner bare=true /][/#list]</div>
  <div class="rowbuttons">
    <button class="small" name="rij" value="omhoog:${row.name}" data-row="omhoog"><span aria-hidden="true">↑</span><span class="unseen">Omhoog: ${row.fields[0].label}</span></button>
    <button class="small" name="rij" value="omlaag:${row.name}" data-row="omlaag"><span aria-hidden="true">↓</span><span class="unseen">Omlaag: ${row.fields[0].label}</span></button>
    <button class="small" name="rij" value="weg:${row.name}" data-row="weg">Weg<span class="unseen">: ${row.fields[0].label}</span></button>
  </div>
</div>
[/#macro]

[#macro mark f][#if f.required] <span class="must">verplicht</span>[/#if][/#macro]
[#macro help f]
[#if f.help?has_content]<p class="help" id="${f.name}-help">${f.help}</p>[/#if]
[/#macro]
[#macro error f][#if f.error?has_content]<p class="error" id="${f.name}-error">${f.error}</p>[/#if][/#macro]

[#-- What every control says of itself. --]
[#macro about f] id="${f.name}" name="${f.name}"[#if f.help?has_content || f.error?has_content || f.macro == "moment"] aria-describedby="[#if f.error?has_content]${f.name}-error [/#if][#if f.help?has_content]${f.name}-help[/#if][#if f.macro == "moment"] ${f.name}-zone[/#if]"[/#if][#if f.error?has_content] aria-invalid="true"[/#if][#if f.required] aria-required="true"[/#if][#if f.readOnly] disabled[/#if][/#macro]

[#macro text f]<input type="text"[@about f /] value="${f.value}"[#if f.property == "title"] class="big"[/#if][#if f.property == "month"] placeholder="2026-11"[/#if]>[/#macro]
[#macro longText f]<textarea[@about f /] rows="3">
${f.value}</textarea>[/#macro]
[#macro number f]<input type="text" inputmode="decimal" class="short"[@about f /] value="${f.value}">[/#macro]
[#macro day f]<input type="[#if f.error?has_content]text[#else]date[/#if]" class="short"[@about f /] value="${f.value}">[/#macro]
[#macro moment f]<input type="[#if f.error?has_content]text[#else]datetime-local[/#if]" class="short" step="any"[@about f /] value="${f.value}"> <span class="help" id="${f.name}-zone">Nederlandse tijd</span>[/#macro]
[#macro choice f]<select[@about f /]>
  <option value="">Kies…</option>
  [#list f.options as o]<option value="${o.value}"[#if o.value == f.value] selected[/#if]>${o.label}</option>[/#list]
</select>[/#macro]
[#macro tick f]<label class="tick"><input type="checkbox"[@about f /] value="true"[#if f.value == "true"] checked[/#if]> <span>${f.label}[@mark f /]</span></label>[/#macro]
[#macro richText f]<textarea[@about f /] rows="12" data-rich>
${f.value}</textarea>[/#macro]
[#macro reference f]<select[@about f /] data-reference="${f.target}">
  <option value="">Kies…</option>
  [#list f.options as o]<option value="${o.value}"[#if o.value == f.value] selected[/#if]>${o.label}</option>[/#list]
</select>[/#macro]
[#macro file f]<input type="text"[@about f /] value="${f.value}" data-file data-source="${thumb(f.value)}" spellcheck="false">[/#macro]
[#macro pdf f][#local file = pdfFile(f.value)]<input type="text"[@about f /] value="${f.value}" data-file="pdf"[#if file.path??] data-source="${file.path}" data-about="${file.about}"[/#if] spellcheck="false">[/#macro]
[#macro group f]
<fieldset class="group" id="${f.name}" tabindex="-1">
  <legend>${f.label}[@mark f /]</legend>
  [@help f /]
  [@error f /]
  [@all f.fields /]
</fieldset>
[/#macro]
