/** Shows the fields that go with what is chosen, and no others. */
export function makeSwitch(field) {
  const radios = [...field.querySelectorAll(":scope > .boxes input[type=radio]")];
  const parts = [...field.querySelectorAll(":scope > .part")];
  const show = () => {
    const chosen = radios.find((radio) => radio.checked)?.value;
    parts.forEach((part) => (part.hidden = part.dataset.part !== chosen));
  };
  radios.forEach((radio) => radio.addEventListener("change", show));
  show();
}

/** Moves what is ticked to the column of what is chosen, and back to where it stood. */
export function makeColumns(columns) {
  const open = columns.querySelector("[data-open]");
  const chosen = columns.querySelector("[data-chosen]");
  const order = [...columns.querySelectorAll("label")];
  columns.addEventListener("change", (event) => {
    const box = event.target;
    const label = box.closest("label");
    if (box.checked) {
      chosen.append(label);
    } else {
      const place = order.indexOf(label);
      const next = [...open.children].find((other) => order.indexOf(other) > place);
      open.insertBefore(label, next || null);
    }
    box.focus();
  });
}

/** Says which number a slider stands at. */
export function makeSlider(slider) {
  const output = slider.parentElement.querySelector("output");
  slider.addEventListener("input", () => (output.textContent = slider.value.replace(".", ",")));
}
