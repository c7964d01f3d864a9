// The desk works without this; with it, writing is pleasant: a rich-text field, lists that change
// in place, searching for what to choose, and a warning before text is left unsaved.
import { guardUnsaved } from "./desk/unsaved.js";
import { makeRich } from "./desk/rich.js";
import { makePicker } from "./desk/picker.js";
import { makeUpload } from "./desk/upload.js";
import { makeRows } from "./desk/rows.js";
import { makeTabs } from "./desk/tabs.js";
import { makeColumns, makeSlider, makeSwitch } from "./desk/choosing.js";
import { makePageEditor } from "./desk/pages.js";

/** Makes the fields inside an element pleasant. */
function enhance(part) {
  part.querySelectorAll("textarea[data-rich]").forEach(makeRich);
  part.querySelectorAll("select[data-reference]").forEach(makePicker);
  part.querySelectorAll("input[data-file]").forEach(makeUpload);
  part.querySelectorAll("fieldset[data-switch]").forEach(makeSwitch);
  part.querySelectorAll("[data-columns]").forEach(makeColumns);
  part.querySelectorAll("input[data-slider]").forEach(makeSlider);
}

const piece = document.querySelector("form.piece");
if (piece) {
  if (!piece.querySelector("fieldset.whole:disabled")) {
    enhance(piece);
    makeRows(piece, enhance);
  }
  piece.querySelectorAll("[data-tabs]").forEach(makeTabs);
  guardUnsaved(piece);
  document.getElementById("fouten")?.focus();
}

const frame = document.querySelector("iframe[data-page]");
if (frame) {
  makePageEditor(frame);
}

// On a phone the menu starts closed; on a desk it is always open.
const menu = document.querySelector("details.menu");
if (menu) {
  const wide = matchMedia("(min-width:52rem)");
  const follow = () => (menu.open = wide.matches);
  follow();
  wide.addEventListener("change", follow);
}

document.querySelectorAll("input[data-copy]").forEach((field) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "second";
  button.textContent = "Kopieer de link";
  button.addEventListener("click", async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = "Gekopieerd";
  });
  field.after(button);
});
