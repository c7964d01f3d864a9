/** What can be sent, and how it is shown once it is there. */
const kinds = {
  "": { address: "/redactie/media", accept: "image/jpeg,image/png,image/webp,image/gif" },
  pdf: { address: "/redactie/bestanden", accept: "application/pdf,.pdf" },
};

/** Lets a picture or PDF be chosen and sent to the desk; the field holds which one it is. */
export function makeUpload(field) {
  const kind = kinds[field.dataset.file] || kinds[""];
  const holder = document.createElement("div");
  holder.className = "upload";
  const chooser = document.createElement("input");
  const picture = document.createElement("img");
  const link = document.createElement("a");
  const remove = document.createElement("button");
  const said = document.createElement("p");
  chooser.type = "file";
  chooser.id = field.id;
  chooser.accept = kind.accept;
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
  holder.append(picture, link, chooser, remove, said, field);

  link.target = "_blank";
  const show = (source, about) => {
    const readable = kind === kinds.pdf;
    picture.hidden = !source || readable;
    link.hidden = !source || !readable;
    if (source && readable) {
      link.href = source;
      link.textContent = about + " (nieuw tabblad)";
    } else if (source) {
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
      answer = await fetch(kind.address, {
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
      show(body.thumb || body.path, body.name + ", " + pages(body.pages));
      said.textContent = file.name + " is toegevoegd. " + unread(body) + "Bewaar het stuk nog.";
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
  show(field.dataset.source || "", field.dataset.about || "");
}

const pages = (number) => (number === 1 ? "1 bladzijde" : number + " bladzijden");

/** Says so where readers will not find every word of a file. */
function unread(body) {
  return body.readPages < body.pages
    ? "We vonden tekst op de eerste " + body.readPages + " van " + pages(body.pages) + "; alleen die is te doorzoeken. "
    : "";
}
