// Reviewing by keyboard: <form data-judge> with a fieldset [data-criterion] for each criterion, [data-key="next"] and
// [data-key="previous"] lead through the queue. Whoever writes, or holds a modifier, means something else.
const judge = document.querySelector("form[data-judge]");
const writes = (target) => target.closest("textarea, select, summary, [contenteditable], input:not([type=radio])");
const inRadio = (target) => target.matches("input[type=radio]");

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  if (!(target instanceof Element) || writes(target)) return;
  if (/^[1-9]$/.test(key) ? score(key, target) : opine(key) || go(key, target)) event.preventDefault();
});

// The arrows are a radio button's own, and so is sideways where something scrolls.
function go(key, target) {
  const rtl = document.documentElement.dir === "rtl";
  const next = ["j", rtl ? "ArrowLeft" : "ArrowRight"], previous = ["k", rtl ? "ArrowRight" : "ArrowLeft"];
  if (key.startsWith("Arrow") && (inRadio(target) || target.closest("[tabindex='0']"))) return false;
  const way = next.includes(key) ? "next" : previous.includes(key) ? "previous" : undefined;
  const link = way && document.querySelector(`a[data-key="${way}"]`);
  link?.click();
  return Boolean(link);
}

function score(points, target) {
  if (!judge) return false;
  const all = [...judge.querySelectorAll("[data-criterion]")];
  const open = (criterion) => !criterion.querySelector(":checked");
  const criterion = all.find((one) => one.contains(target)) ?? all.find(open);
  const radio = criterion?.querySelector(`input[value="${points}"]`);
  if (!radio) return false;
  // It stays with the criterion, so that one sees what was given, and the same key again corrects it: Tab goes on.
  radio.click();
  radio.focus();
  criterion.scrollIntoView({ block: "nearest" });
  return true;
}

function opine(key) {
  const opinion = { y: "yes", m: "maybe", n: "no" }[key];
  const radio = opinion && judge?.querySelector(`input[name="opinion"][value="${opinion}"]`);
  if (!radio) return false;
  radio.click();
  radio.focus();
  return true;
}
