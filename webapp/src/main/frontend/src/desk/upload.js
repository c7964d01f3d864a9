/** Lets a picture or file be chosen and sent to the desk; the field holds which one it is. */
export function makeUpload(field) {
  const holder = document.createElement("div");
  holder.className = "upload";
  const chooser = document.createElement("input");
  const picture = document.createElement("img");
  const remove = document.createElement("button");
  const said = document.createElement("p");
  chooser.type = "file";
  chooser.id = field.id;
  if (field.hasAttribute("aria-describedby")) {
    chooser.setAttribute("aria-describedby", field.getAttribute("aria-describedby"));
  }
  picture.alt = "";
  remove.type = "button";
  remove.className = "small";
  remove.textContent = "Haal weg";
  said.className = "help";
  said.setAttribute("role", "status");
  field.removeAttribute("id");
  field.type = "hidden";
  field.before(holder);
  holder.append(picture, chooser, remove, said, field);

  const show = (source) => {
    picture.hidden = !source;
    if (source) {
      picture.src = source;
    }
    remove.hidden = !field.value;
  };
  const changed = () => field.dispatchEvent(new Event("input", { bubbles: true }));
  picture.addEventListener("error", () => (picture.hidden = true));

  chooser.addEventListener("change", async () => {
    const file = chooser.files[0];
    if (!file) {
      return;
    }
    said.textContent = "Bezig met versturen…";
    const data = new FormData();
    data.append("file", file);
    const token = field.form.querySelector("input[name=_csrf]");
    let answer;
    try {
      answer = await fetch("/redactie/media", {
        method: "POST",
        body: data,
        headers: { Accept: "application/json", ...(token && { "X-CSRF-TOKEN": token.value }) },
      });
    } catch {
      said.textContent = "Het versturen is niet gelukt. Kijk of je verbinding hebt en probeer het opnieuw.";
      return;
    }
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) {
      field.value = body.ref;
      show(body.thumb);
      said.textContent = file.name + " is toegevoegd. Bewaar het stuk nog.";
      changed();
    } else {
      said.textContent = body.message || "Dit bestand kunnen we niet gebruiken.";
      chooser.value = "";
    }
  });
  remove.addEventListener("click", () => {
    field.value = "";
    chooser.value = "";
    said.textContent = "Weggehaald. Bewaar het stuk nog.";
    show("");
    changed();
    chooser.focus();
  });
  show(field.dataset.source || "");
}
