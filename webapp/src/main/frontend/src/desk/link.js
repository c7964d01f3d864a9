/** Asks where a link leads to, and puts it on the selected words. */
export function askLink(editor) {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "link-kop");
  dialog.innerHTML = `<form method="dialog">
    <h2 id="link-kop">Link</h2>
    <div class="field"><label for="link-adres">Adres</label>
      <p class="help" id="link-hulp">Bijvoorbeeld https://voorbeeld.nl of /columns</p>
      <p class="error" id="link-fout" role="alert" hidden>Dit is geen adres. Begin met https:// of met /</p>
      <input type="text" id="link-adres" spellcheck="false" autocapitalize="none" aria-describedby="link-hulp link-fout"></div>
    <div class="choices"><button class="do" value="zet">Zet de link</button>
      <button class="second" value="weg">Haal de link weg</button>
      <button class="second" value="niets">Annuleer</button></div></form>`;
  const address = dialog.querySelector("input");
  address.value = editor.getAttributes("link").href || "";
  dialog.querySelector("form").addEventListener("submit", (event) => {
    const wish = event.submitter?.value || "zet";
    let href = address.value.trim();
    if (/^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]|$))/i.test(href)) {
      href = "https://" + href;
    }
    if (wish === "zet" && !/^(https?:\/\/|mailto:|\/|#)/i.test(href)) {
      event.preventDefault();
      dialog.querySelector("#link-fout").hidden = false;
      address.focus();
      return;
    }
    const chain = editor.chain().focus().extendMarkRange("link");
    if (wish === "weg") {
      chain.unsetLink().run();
    } else if (wish === "zet" && editor.state.selection.empty && !editor.isActive("link")) {
      editor
        .chain()
        .focus()
        .insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] })
        .run();
    } else if (wish === "zet") {
      chain.setLink({ href }).run();
    }
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    editor.commands.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
