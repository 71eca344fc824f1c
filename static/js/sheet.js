// A sheet of filters is open where there is room for it beside what it filters: <details data-sheet>. Escape closes it
// on a phone and gives the keyboard back to its button.
const wide = matchMedia("(min-width: 60rem)");
for (const sheet of document.querySelectorAll("details[data-sheet]")) {
  const fit = () => { sheet.open = wide.matches; };
  fit();
  wide.addEventListener("change", fit);
  sheet.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || wide.matches || !sheet.open) return;
    sheet.open = false;
    sheet.querySelector("summary").focus();
  });
}
