// Deciding without the mouse. On one application: j and k to the next and the previous, 1 to 4 for what is decided, w for
// the words, Ctrl with Enter to record and go on. On a list: j and k from row to row.
const deciding = document.querySelector("[data-deciding]");
const rows = document.querySelector("[data-rows]");
const isTyping = (at) => at.closest("input:not([type=radio], [type=checkbox]), select, textarea");

function walk(step) {
  const links = [...rows.querySelectorAll("tbody th a")];
  const at = links.indexOf(document.activeElement.closest("tr")?.querySelector("th a"));
  links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
}

function decide(key) {
  const verdict = deciding.querySelectorAll('[name="verdict"]')[Number(key) - 1];
  if (verdict) {
    verdict.click();
    verdict.focus();
  }
  const words = key === "w" && deciding.querySelector('[name="words"]');
  words && words.focus();
  return Boolean(words);
}

if (deciding || rows) {
  document.addEventListener("keydown", (event) => {
    if (deciding?.contains(event.target) && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      deciding.requestSubmit(deciding.querySelector('[name="onward"]') ?? deciding.querySelector(".button--primary"));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const step = { j: 1, k: -1 }[event.key];
    if (step && rows) walk(step);
    else if (step) document.querySelector(`a[rel="${step > 0 ? "next" : "prev"}"]`)?.click();
    else if (deciding && decide(event.key)) event.preventDefault();
  });
}
