/** Warns before unsaved text is left, keeps a form from being sent twice, saves with Ctrl+S. */
export function guardUnsaved(form) {
  let unsaved = form.dataset.unsaved === "true";
  let sending = false;
  const status = document.getElementById("bewaard");

  form.addEventListener("input", () => {
    if (!unsaved) {
      unsaved = true;
      if (status) {
        status.textContent = "Nog niet bewaard";
        status.classList.add("not");
      }
    }
  });
  form.addEventListener("submit", (event) => {
    if (sending) {
      event.preventDefault();
    }
    sending = true;
  });
  // An act on a piece is about what was saved; what was typed since would be left behind.
  document.querySelectorAll("form[data-act]").forEach((act) =>
    act.addEventListener("submit", (event) => {
      const question =
        "Je hebt tekst die nog niet bewaard is. Als je doorgaat, ben je die kwijt. Toch doorgaan?";
      if (sending || (unsaved && !confirm(question))) {
        event.preventDefault();
      } else {
        sending = true;
      }
    }),
  );
  addEventListener("beforeunload", (event) => {
    if (unsaved && !sending) {
      event.preventDefault();
    }
  });
  // Back from the next page, the form may be sent again.
  addEventListener("pageshow", () => (sending = false));
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      if (!form.querySelector("fieldset.whole:disabled")) {
        form.requestSubmit();
      }
    }
  });
}
