// Deciding without the mouse: j and k to the next and the previous application, 1 to 4 for what is decided, w for the
// words, Ctrl with Enter to record and go on.
const deciding = document.querySelector("[data-deciding]");
if (deciding || document.querySelector("[data-keys]")) {
  document.addEventListener("keydown", (event) => {
    if (deciding && event.key === "Enter" && (event.ctrlKey || event.metaKey) && deciding.contains(event.target)) {
      event.preventDefault();
      deciding.requestSubmit(deciding.querySelector('[name="onward"]') ?? deciding.querySelector(".button--primary"));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=radio], [type=checkbox]), select, textarea")) return;
    const way = { j: "next", k: "prev" }[event.key];
    const link = way && document.querySelector(`a[rel="${way}"]`);
    if (link) link.click();
    if (!deciding) return;
    const verdict = deciding.querySelectorAll('[name="verdict"]')[Number(event.key) - 1];
    if (verdict) {
      verdict.checked = true;
      verdict.focus();
    }
    if (event.key === "w") {
      event.preventDefault();
      deciding.querySelector('[name="words"]').focus();
    }
  });
}
