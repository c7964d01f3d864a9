// Proposes titles under a search field while somebody types. Without this the fields work as well:
// they are plain forms. Follows the combobox pattern of ARIA 1.2 with a list to choose from.
const PAUSE = 90;
const SHORTEST = 2;
let fields = 0;

/** Lets a search field propose titles. */
function propose(form) {
  const input = form.querySelector("input[name=q]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const known = new Map();
  let found = [];
  let at = -1;
  let timer;
  let asking;

  list.id = `voorstellen-${++fields}`;
  list.className = "proposals";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Voorstellen");
  status.className = "hidden";
  status.setAttribute("role", "status");
  form.append(list, status);
  // A field of type search may not be called a combobox.
  input.type = "text";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (place) => {
    at = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };

  const option = (title, place) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${place}`;
    item.setAttribute("role", "option");
    const type = document.createElement("span");
    type.textContent = title.type;
    item.append(title.title, " ", type);
    // A press must not take the focus from the field: that would close the list.
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => location.assign(title.path));
    return item;
  };

  const show = (titles) => {
    found = titles;
    list.replaceChildren(...titles.map(option));
    list.hidden = titles.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(-1);
    status.textContent =
      titles.length === 0
        ? "Geen voorstellen."
        : titles.length === 1
          ? "1 voorstel. Kies het met de pijltjestoetsen."
          : `${titles.length} voorstellen. Kies er een met de pijltjestoetsen.`;
  };

  const ask = async () => {
    const typed = input.value.trim();
    if (typed.length < SHORTEST) {
      close();
      status.textContent = "";
      return;
    }
    asking?.abort();
    asking = new AbortController();
    try {
      if (!known.has(typed)) {
        const answer = await fetch("/zoeken/suggesties?" + new URLSearchParams({ q: typed }), {
          signal: asking.signal,
        });
        if (!answer.ok) {
          return;
        }
        known.set(typed, await answer.json());
      }
      if (document.activeElement === input && input.value.trim() === typed) {
        show(known.get(typed));
      }
    } catch (error) {
      // Typed on, or the network is gone: the form itself still works.
      if (error.name !== "AbortError") {
        close();
      }
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else {
        const step = event.key === "ArrowDown" ? 1 : -1;
        // Before the first and after the last comes the field itself, where nothing is chosen.
        const places = found.length + 1;
        mark(((at + 1 + step + places) % places) - 1);
      }
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      location.assign(found[at].path);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (list.hidden) {
        input.value = "";
      } else {
        close();
      }
      status.textContent = "";
    }
  });
}

document.querySelectorAll("form[role=search]").forEach(propose);
