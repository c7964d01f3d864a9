import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { askLink } from "./link.js";

const icon = (path) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;

/** What the toolbar offers: name, sign, whether it is on, and what it does. */
const TOOLS = [
  ["Tussenkop", "Kop", (e) => e.isActive("heading", { level: 2 }), (c) => c.toggleHeading({ level: 2 })],
  ["Kleine tussenkop", "Subkop", (e) => e.isActive("heading", { level: 3 }), (c) => c.toggleHeading({ level: 3 })],
  null,
  ["Vet", icon("M7 4h6.5a4.2 4.2 0 0 1 2.6 7.5A4.6 4.6 0 0 1 14 20H7zm3 2.6v4h3a2 2 0 0 0 0-4zm0 6.5v4.3h3.6a2.1 2.1 0 0 0 0-4.3z"), (e) => e.isActive("bold"), (c) => c.toggleBold()],
  ["Cursief", icon("M10 4h8v2.4h-2.7l-3.2 11.2H15V20H6v-2.4h3L12.200 6.400H10z"), (e) => e.isActive("italic"), (c) => c.toggleItalic()],
  ["Streamer", icon("M4 6h7v6c0 3.600-1.800 5.500-5 6.300l-.9-2c1.900-.5 2.800-1.600 2.900-3.300H4zm9 0h7v6c0 3.600-1.800 5.500-5 6.300l-.9-2c1.900-.5 2.800-1.600 2.900-3.300h-4z"), (e) => e.isActive("blockquote"), (c) => c.toggleBlockquote()],
  null,
  ["Opsomming", icon("M4 5.500h3v3H4zM9 6h11v2H9zM4 10.500h3v3H4zM9 11h11v2H9zM4 15.500h3v3H4zM9 16h11v2H9z"), (e) => e.isActive("bulletList"), (c) => c.toggleBulletList()],
  ["Nummering", icon("M4.500 4H7v5H5.500V5.400h-1zM4 11h3.500v1.200L5.700 15h1.800v1.300H4v-1.200l1.800-2.800H4zM9 6h11v2H9zm0 5h11v2H9zm0 5h11v2H9zM4 17.500h3.500V21H4v-1h2.200v-.4H4.800v-.8h1.400v-.3H4z"), (e) => e.isActive("orderedList"), (c) => c.toggleOrderedList()],
  ["Link", icon("M10.600 13.400a1 1 0 0 1 0-1.400l4-4a3 3 0 0 1 4.200 4.200l-2 2-1.400-1.400 2-2a1 1 0 0 0-1.400-1.400l-4 4a1 1 0 0 1-1.400 0zm2.800-2.800a1 1 0 0 1 0 1.400l-4 4a3 3 0 0 1-4.200-4.200l2-2 1.400 1.400-2 2a1 1 0 0 0 1.400 1.400l4-4a1 1 0 0 1 1.400 0z"), (e) => e.isActive("link"), null],
  null,
  ["Ongedaan maken", icon("M9 5 4 10l5 5v-3.500h5a3 3 0 0 1 0 6h-4V20h4a5.500 5.500 0 0 0 0-11H9z"), null, (c) => c.undo()],
  ["Opnieuw", icon("m15 5 5 5-5 5v-3.500h-5a3 3 0 0 0 0 6h4V20h-4a5.500 5.500 0 0 1 0-11h5z"), null, (c) => c.redo()],
];

/** Puts an editor over a textarea of HTML; what is typed stands in the textarea at once. */
export function makeRich(field) {
  const label = document.getElementById(field.id + "-label");
  const name = (label?.firstChild?.textContent || "Tekst").trim();
  const place = document.createElement("div");
  const words = document.createElement("p");
  words.className = "words";

  const about = {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": name,
    lang: "nl",
    spellcheck: "true",
  };
  for (const attribute of ["aria-describedby", "aria-invalid", "aria-required"]) {
    if (field.hasAttribute(attribute)) {
      about[attribute] = field.getAttribute(attribute);
    }
  }

  const editor = new Editor({
    element: place,
    content: field.value,
    // The style stands in desk.css; the page allows no style of its own.
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        // What the desk does not store, the editor does not offer.
        code: false,
        codeBlock: false,
        dropcursor: false,
        strike: false,
        underline: false,
        link: {
          openOnClick: false,
          autolink: false,
          defaultProtocol: "https",
          HTMLAttributes: { target: null, rel: null, class: null },
        },
      }),
    ],
    editorProps: { attributes: about },
  });
  if (losesSomething(field.value, editor.getHTML())) {
    editor.destroy();
    const notice = document.createElement("p");
    notice.className = "help";
    notice.textContent =
      "Deze tekst heeft opmaak die de teksteditor niet kent, zoals een tabel. Je bewerkt hier de HTML.";
    field.before(notice);
    return;
  }

  const tools = toolbar(editor, name);
  const count = () => {
    const found = editor.getText().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu);
    const number = found ? found.length : 0;
    words.textContent = number === 1 ? "1 woord" : number + " woorden";
  };
  editor.on("update", () => {
    field.value = plainHtml(editor);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    count();
  });
  field.hidden = true;
  field.before(tools, place, words);
  label?.addEventListener("click", () => editor.commands.focus());
  // A link to the field, from the list of mistakes, leads to the editor.
  document
    .querySelectorAll(`a[href="#${CSS.escape(field.id)}"]`)
    .forEach((link) => link.addEventListener("click", () => editor.commands.focus()));
  count();
}

/** Whether the editor would drop an element that stands in the text. */
function losesSomething(before, after) {
  const same = { b: "strong", i: "em", div: "p", span: "", del: "s", strike: "s" };
  const elements = (html) => {
    const found = new Map();
    for (const element of new DOMParser().parseFromString(html, "text/html").body.querySelectorAll("*")) {
      const tag = element.localName;
      const kind = tag in same ? same[tag] : tag;
      found.set(kind, (found.get(kind) || 0) + 1);
    }
    return found;
  };
  const kept = elements(after);
  return [...elements(before)].some(
    ([kind, number]) => kind !== "" && kind !== "p" && (kept.get(kind) || 0) < number,
  );
}

/** The HTML of the editor as one would write it: no empty end, no paragraph around a list line. */
function plainHtml(editor) {
  if (editor.isEmpty) {
    return "";
  }
  const body = new DOMParser().parseFromString(editor.getHTML(), "text/html").body;
  while (body.lastElementChild?.localName === "p" && !body.lastElementChild.hasChildNodes()) {
    body.lastElementChild.remove();
  }
  body.querySelectorAll("li > p:only-child").forEach((p) => p.replaceWith(...p.childNodes));
  return body.innerHTML;
}

/** Buttons in one tab stop, walked with the arrow keys. */
function toolbar(editor, name) {
  const bar = document.createElement("div");
  bar.className = "tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Opmaak van " + name);
  const buttons = [];
  for (const tool of TOOLS) {
    if (!tool) {
      const gap = document.createElement("span");
      gap.className = "gap";
      gap.setAttribute("aria-hidden", "true");
      bar.append(gap);
      continue;
    }
    const [title, sign, isOn, act] = tool;
    const button = document.createElement("button");
    button.type = "button";
    button.innerHTML = sign;
    button.title = title;
    button.setAttribute("aria-label", title);
    button.tabIndex = buttons.length ? -1 : 0;
    button.addEventListener("click", () => {
      if (act) {
        act(editor.chain().focus()).run();
      } else {
        askLink(editor);
      }
    });
    buttons.push({ button, isOn });
    bar.append(button);
  }
  bar.addEventListener("keydown", (event) => {
    const all = buttons.map((b) => b.button);
    const here = all.indexOf(document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (here >= 0 && to !== undefined) {
      event.preventDefault();
      all[here].tabIndex = -1;
      const next = all[(to + all.length) % all.length];
      next.tabIndex = 0;
      next.focus();
    }
  });
  const show = () =>
    buttons.forEach(({ button, isOn }) => isOn && button.setAttribute("aria-pressed", isOn(editor)));
  editor.on("transaction", show);
  show();
  return bar;
}
