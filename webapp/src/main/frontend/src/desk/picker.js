let pickers = 0;

/** Puts a field to search in over a list to choose from; the list still holds what was chosen. */
export function makePicker(select) {
  const holder = document.createElement("div");
  holder.className = "pick";
  const input = document.createElement("input");
  const list = document.createElement("ul");
  list.id = "kies-" + ++pickers;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gevonden");
  input.type = "text";
  input.id = select.id;
  input.autocomplete = "off";
  input.placeholder = "Typ om te zoeken";
  const about = {
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
  };
  for (const attribute of ["aria-describedby", "aria-invalid", "aria-required"]) {
    if (select.hasAttribute(attribute)) {
      about[attribute] = select.getAttribute(attribute);
    }
  }
  Object.entries(about).forEach(([name, value]) => input.setAttribute(name, value));
  select.removeAttribute("id");
  select.hidden = true;
  select.before(holder);
  holder.append(input, list, select);

  const known = [...select.options].filter((o) => o.value).map((o) => ({ value: o.value, label: o.label }));
  const chosenLabel = () => (select.value ? select.selectedOptions[0].label : "");
  input.value = chosenLabel();
  let choices = [];
  let at = -1;
  let asked = 0;
  let timer;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = () => {
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", place === at));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const choose = (choice) => {
    if (![...select.options].some((o) => o.value === choice.value)) {
      select.add(new Option(choice.label, choice.value));
    }
    select.value = choice.value;
    input.value = choice.label;
    close();
    select.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const show = (found) => {
    choices = found;
    at = -1;
    list.replaceChildren(
      ...found.map((choice, place) => {
        const item = document.createElement("li");
        item.id = list.id + "-" + place;
        item.setAttribute("role", "option");
        item.textContent = choice.label;
        item.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(choice);
        });
        return item;
      }),
    );
    if (!found.length) {
      const none = document.createElement("li");
      none.className = "none";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.textContent = "Niets gevonden";
      list.append(none);
    }
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };
  const search = async () => {
    const words = input.value.trim();
    const turn = ++asked;
    if (!words || words === chosenLabel()) {
      show(known.slice(0, 20));
      return;
    }
    const query = new URLSearchParams({ soort: select.dataset.reference, zoek: words });
    const answer = await fetch("/redactie/kiezen?" + query, { headers: { Accept: "application/json" } });
    if (turn !== asked || document.activeElement !== input) {
      return;
    }
    // Without an answer (signed out, network gone) what the page knows must do.
    const near = known.filter((choice) => choice.label.toLowerCase().includes(words.toLowerCase()));
    show(answer.ok ? await answer.json() : near);
  };

  input.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  });
  input.addEventListener("click", search);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        search();
      } else if (choices.length) {
        at = (at + (event.key === "ArrowDown" ? 1 : -1) + choices.length) % choices.length;
        mark();
      }
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      if (at >= 0) {
        choose(choices[at]);
      }
    } else if (event.key === "Escape" && !list.hidden) {
      input.value = chosenLabel();
      close();
    }
  });
  input.addEventListener("blur", () => {
    clearTimeout(timer);
    close();
    if (!input.value.trim() && select.value) {
      select.value = "";
      select.dispatchEvent(new Event("input", { bubbles: true }));
    }
    input.value = chosenLabel();
  });
}
