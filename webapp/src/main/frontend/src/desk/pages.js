/**
 * The page editor. Without it every act is a form; with it an act changes the screen in place, a
 * part is chosen by pointing at it in the page, and moved by dragging, or with Alt and an arrow.
 */
export function makePageEditor(frame) {
  const parts = () => document.getElementById("onderdelen");
  const root = frame.dataset.page;
  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  document.getElementById("inhoud").append(said);
  let chosen = document.querySelector(".component.chosen")?.dataset.part ?? "";
  let busy = false;

  const find = (path) => [...parts().querySelectorAll("[data-part]")].find((part) => part.dataset.part === path);

  /** Sends a form, and shows what came of it in place. */
  async function send(form, submitter, focus) {
    if (busy) {
      return;
    }
    busy = true;
    parts().setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form, submitter)),
        headers: { Accept: "text/html" },
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("onderdelen");
      if (!fresh) {
        // Another screen, such as that for signing in.
        location.assign(answer.url);
        return;
      }
      for (const id of ["onderdelen", "gezegd"]) {
        document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
      }
      document.querySelector(".bar").replaceWith(document.adoptNode(page.querySelector(".bar")));
      chosen = parts().querySelector(".component.chosen")?.dataset.part ?? "";
      prepare();
      said.textContent = document.getElementById("gezegd").textContent.trim();
      restoreFocus(focus);
      reload();
    } catch {
      // No network: let the browser try, and say what it finds.
      form.submit();
    } finally {
      busy = false;
      document.getElementById("onderdelen")?.removeAttribute("aria-busy");
    }
  }

  function restoreFocus({ path, act }) {
    const part = find(chosen) ?? find(path);
    const button = part?.querySelector(`:scope > .parthead button[value="${act}"]`);
    (button ?? part ?? parts().querySelector("button, a"))?.focus();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("form[data-paging]")) {
      event.preventDefault();
      send(form, event.submitter, {
        path: form.elements.pad?.value ?? "",
        act: event.submitter?.value ?? "",
      });
    }
  });

  // Alt and an arrow move the part that has the focus.
  document.addEventListener("keydown", (event) => {
    const part = event.target.closest?.(".component");
    const act = { ArrowUp: "omhoog", ArrowDown: "omlaag" }[event.key];
    if (!part || !act || !event.altKey) {
      return;
    }
    event.preventDefault();
    const button = part.querySelector(`:scope > .parthead button[value="${act}"]`);
    if (button) {
      button.form.requestSubmit(button);
    } else {
      said.textContent = act === "omhoog" ? "Staat al bovenaan." : "Staat al onderaan.";
    }
  });

  /** Lets parts be dragged, within their area or to another that takes them. */
  function prepare() {
    parts().querySelectorAll(".component").forEach((part) => {
      part.draggable = Boolean(part.querySelector(":scope > .parthead form"));
    });
  }

  let dragged = null;
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".component") ?? null;
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.part);
      dragged.classList.add("dragged");
    }
  });
  document.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = null;
    unmark();
  });
  document.addEventListener("dragover", (event) => {
    const goal = goalOf(event);
    unmark();
    if (goal) {
      event.preventDefault();
      goal.mark.classList.add(goal.before || goal.mark.matches(".area") ? "drop-before" : "drop-after");
    }
  });
  document.addEventListener("drop", (event) => {
    const goal = goalOf(event);
    if (!goal) {
      return;
    }
    event.preventDefault();
    const form = dragged.querySelector(":scope > .parthead form").cloneNode(true);
    form.querySelectorAll("button, a").forEach((element) => element.remove());
    for (const [name, value] of [["daad", "verplaats"], ["naar", goal.area], ["voor", goal.name]]) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    send(form, null, { path: dragged.dataset.part, act: "" });
  });

  function unmark() {
    document.querySelectorAll(".drop-before, .drop-after").forEach((element) => element.classList.remove("drop-before", "drop-after"));
  }

  /** Where a part would go if it were dropped here. */
  function goalOf(event) {
    const over = event.target.closest?.(".component, .area");
    if (!dragged || !over || dragged.contains(over)) {
      return null;
    }
    const area = over.closest(".area");
    const own = dragged.closest(".area") === area;
    const targets = [...dragged.querySelectorAll(":scope > .elsewhere option")].map((option) => option.value);
    if (!own && !targets.includes(area.dataset.area)) {
      return null;
    }
    if (!over.matches(".component")) {
      return own ? null : { area: area.dataset.area, name: "", mark: over, before: false };
    }
    const box = over.getBoundingClientRect();
    const before = event.clientY < box.top + box.height / 2;
    const next = before ? over : over.nextElementSibling;
    return { area: area.dataset.area, name: next ? next.dataset.part.split("/").at(-1) : "", mark: over, before };
  }

  /** The page again, scrolled to where it was. */
  function reload() {
    const top = frame.contentWindow?.scrollY ?? 0;
    frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, top), { once: true });
    frame.contentWindow.location.reload();
  }

  // Pointing at the page chooses a part; choosing a part shows where it is.
  frame.addEventListener("load", () => connect(frame.contentDocument));
  if (frame.contentDocument?.readyState === "complete" && frame.contentDocument.URL !== "about:blank") {
    connect(frame.contentDocument);
  }

  function connect(page) {
    if (!page?.body) {
      return;
    }
    const look = new page.defaultView.CSSStyleSheet();
    look.replaceSync(
      "[data-chosen]{outline:3px solid #b53b0a!important;outline-offset:-3px}" +
        "[data-part-of]{cursor:pointer}",
    );
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, look];
    mark(page);
    page.addEventListener(
      "click",
      (event) => {
        // The page is here to be edited; its links lead nowhere.
        event.preventDefault();
        const element = event.target.closest("[data-part-of]");
        if (element) {
          choose(element.dataset.partOf, true);
        }
      },
      true,
    );
    page.addEventListener("dblclick", (event) => {
      const element = event.target.closest("[data-part-of]");
      const link = element && find(element.dataset.partOf)?.querySelector(":scope > .parthead a.small");
      if (link) {
        location.assign(link.href);
      }
    });
    show(false);
  }

  /** Says of each element between the marks of a component which one it belongs to. */
  function mark(page) {
    const open = [];
    const comments = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_ELEMENT);
    while (comments.nextNode()) {
      const node = comments.currentNode;
      if (node.nodeType === Node.COMMENT_NODE) {
        const start = /^ cms:component content="([^"]*)"(.*)/.exec(node.data);
        if (start) {
          open.push(start[2].includes('inherited="true"') ? "" : start[1].slice(root.length + 1));
        } else if (node.data.startsWith(" /cms:component")) {
          open.pop();
        }
      } else if (open.length && open.at(-1)) {
        node.dataset.partOf = open.at(-1);
      }
    }
  }

  function choose(path, focus) {
    chosen = path;
    parts().querySelectorAll(".component.chosen").forEach((part) => part.classList.remove("chosen"));
    const part = find(path);
    part?.classList.add("chosen");
    if (focus) {
      part?.scrollIntoView({ block: "nearest" });
      part?.focus({ preventScroll: true });
    }
    show(!focus);
  }

  function show(scroll) {
    const page = frame.contentDocument;
    page.querySelectorAll("[data-chosen]").forEach((element) => delete element.dataset.chosen);
    const elements = [...page.querySelectorAll("[data-part-of]")].filter(
      (element) =>
        element.dataset.partOf === chosen && element.parentElement.closest("[data-part-of]")?.dataset.partOf !== chosen,
    );
    elements.forEach((element) => (element.dataset.chosen = ""));
    if (scroll) {
      elements[0]?.scrollIntoView({ block: "nearest" });
    }
  }

  document.addEventListener("focusin", (event) => {
    const part = event.target.closest?.("#onderdelen .component");
    if (part && part.dataset.part !== chosen) {
      choose(part.dataset.part, false);
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".partname a");
    const part = link?.closest("#onderdelen .component");
    if (part) {
      event.preventDefault();
      choose(part.dataset.part, false);
      part.focus();
    }
  });

  prepare();
  find(chosen)?.scrollIntoView({ block: "nearest" });
}
