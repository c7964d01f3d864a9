/** Turns the parts of a long form into tabs; without script they stand below each other. */
export function makeTabs(holder) {
  const panels = [...holder.querySelectorAll(":scope > .formtab")];
  const key = "tab:" + location.pathname;
  const bar = document.createElement("div");
  bar.className = "tabbar";
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", "Delen van het formulier");
  const tabs = panels.map((panel) => {
    const heading = panel.querySelector("h2");
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = panel.id + "-knop";
    tab.append(...heading.childNodes);
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    heading.remove();
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    bar.append(tab);
    return tab;
  });
  const open = (chosen, focus) => {
    panels.forEach((panel, place) => {
      panel.hidden = place !== chosen;
      tabs[place].setAttribute("aria-selected", String(place === chosen));
      tabs[place].tabIndex = place === chosen ? 0 : -1;
    });
    if (focus) {
      tabs[chosen].focus();
    }
    sessionStorage.setItem(key, panels[chosen].id);
  };
  tabs.forEach((tab, place) => tab.addEventListener("click", () => open(place)));
  bar.addEventListener("keydown", (event) => {
    const here = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (here >= 0 && to !== undefined) {
      event.preventDefault();
      open((to + tabs.length) % tabs.length, true);
    }
  });
  holder.prepend(bar);

  // A link from the list of mistakes leads into the tab it stands in.
  const reveal = (id) => {
    const place = panels.findIndex((panel) => panel.querySelector(`[id="${CSS.escape(id)}"]`));
    if (place >= 0) {
      open(place);
    }
  };
  document.querySelectorAll('a[href^="#"]').forEach((link) => {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    link.addEventListener("click", () => reveal(id), true);
  });
  const wrong = panels.findIndex((panel) => panel.querySelector(".error"));
  const before = panels.findIndex((panel) => panel.id === sessionStorage.getItem(key));
  open(Math.max(0, wrong >= 0 ? wrong : before));
}
