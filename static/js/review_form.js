// One's own review: <form data-judge>. Words are required for a “no” alone; the chip of a draft appears once one is kept;
// and what is typed over a review that was given, which nothing saves by itself, is not left without a word.
const form = document.querySelector("form[data-judge]");
if (form) bind(form);

function bind(form) {
  const { words } = form.elements;
  const unsaved = form.querySelector("[data-unsaved-words]");
  const savesItself = "autosave" in form.dataset;
  let dirty = "isUnsaved" in form.dataset;

  const follow = () => { words.required = form.querySelector("[name=opinion]:checked")?.value === "no"; };
  follow();

  // Some of its fields stand elsewhere on the page.
  document.addEventListener("input", ({ target }) => {
    if (target.form !== form) return;
    follow();
    if (savesItself) return;
    dirty = true;
    if (target.name !== "remark" && unsaved) unsaved.hidden = false;
  });
  form.addEventListener("submit", () => { dirty = false; });
  window.addEventListener("beforeunload", (event) => { if (dirty && !savesItself) event.preventDefault(); });

  form.addEventListener("saved", () => {
    for (const chip of document.querySelectorAll("[data-until-saved]")) chip.hidden = true;
    for (const chip of document.querySelectorAll("[data-once-saved]")) chip.hidden = false;
  });
}
