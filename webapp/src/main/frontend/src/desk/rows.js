/** Lists in a form: adds, removes and moves rows in place, and numbers them again. */
export function makeRows(form, enhance) {
  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  form.append(said);

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-row]");
    if (!button) {
      return;
    }
    event.preventDefault();
    const list = button.closest("fieldset[data-list]");
    const rows = list.querySelector(":scope > .rows");
    const row = button.closest(".row");
    let focus = button;
    switch (button.dataset.row) {
      case "erbij": {
        const blank = list.querySelector(":scope > template").content.cloneNode(true);
        const made = blank.querySelector(".row");
        rows.append(blank);
        number(list);
        enhance(made);
        focus = first(made);
        said.textContent = "Toegevoegd";
        break;
      }
      case "weg":
        focus = first(row.nextElementSibling || row.previousElementSibling) || adder(list);
        row.remove();
        number(list);
        said.textContent = "Weggehaald";
        break;
      case "omhoog":
        row.previousElementSibling?.before(row);
        number(list);
        said.textContent = "Omhoog gezet";
        break;
      case "omlaag":
        row.nextElementSibling?.after(row);
        number(list);
        said.textContent = "Omlaag gezet";
        break;
    }
    // The first row has no button to go up, the last none to go down.
    if (focus && !focus.getClientRects().length) {
      focus = first(row);
    }
    focus?.focus();
    limit(list);
    form.dispatchEvent(new Event("input"));
  });
  form.querySelectorAll("fieldset[data-list]").forEach(limit);
}

/** A list that is full takes no more. */
function limit(list) {
  const most = Number(list.dataset.most || Infinity);
  adder(list).hidden = list.querySelectorAll(":scope > .rows > .row").length >= most;
}

function first(row) {
  return row?.querySelector(
    "input:not([type=hidden],[hidden]),select:not([hidden]),textarea:not([hidden]),[contenteditable=true]",
  );
}

function adder(list) {
  return list.querySelector(":scope > .rowbuttons button");
}

const NAMES = ["name", "id", "for", "value", "aria-describedby", "aria-controls", "data-prefix", "data-list", "data-switch", "list"];

/** Gives every row the name of its place: p.tags.0, p.tags.1 and so on. */
function number(list) {
  const name = list.dataset.list;
  [...list.querySelectorAll(":scope > .rows > .row")].forEach((row, place) => {
    const before = row.dataset.prefix;
    const after = name + "." + place;
    rename(row, before, after);
    row
      .querySelectorAll(
        ":scope > .rowbuttons .unseen, :scope > .rowfields > .field > label, :scope > .rowfields > fieldset > legend",
      )
      .forEach((words) => {
        const text = words.firstChild;
        text.textContent = text.textContent.replace(/(\d+|nieuw)(\s*)$/, place + 1 + "$2");
      });
  });
}

function rename(part, before, after) {
  const elements = [part, ...part.querySelectorAll("*")];
  for (const element of elements) {
    for (const attribute of NAMES) {
      const value = element.getAttribute(attribute);
      // Only what names a field: the value of a text field is what somebody wrote.
      if (value !== null && (attribute !== "value" || element.localName === "button")) {
        element.setAttribute(
          attribute,
          value.replace(/[^\s:]+/g, (word) =>
            word === before || word.startsWith(before + ".") || word.startsWith(before + "-")
              ? after + word.slice(before.length)
              : word,
          ),
        );
      }
    }
    if (element.localName === "template") {
      [...element.content.children].forEach((child) => rename(child, before, after));
    }
  }
}
