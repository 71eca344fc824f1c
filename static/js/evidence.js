// The meter of activities follows the ticking, before anything is saved: [data-evidence] with how many are needed and how
// many there may be, and the words for each case. The server checks the same when it is submitted.
for (const meter of document.querySelectorAll("[data-evidence]")) {
  const boxes = [...meter.closest("fieldset").querySelectorAll("input[name=counted]")];
  const needed = Number(meter.dataset.needed);
  const most = "most" in meter.dataset ? Number(meter.dataset.most) : Infinity;
  const head = meter.querySelector("[data-evidence-count]");
  const words = meter.querySelector("[data-evidence-words]");
  const bar = meter.querySelector("[data-evidence-meter]");
  const follow = () => {
    const count = boxes.filter((box) => box.checked).length;
    head.textContent = head.dataset.words.replace("COUNT", count);
    words.textContent = count < needed ? meter.dataset.few.replace("MORE", needed - count)
      : count > most ? meter.dataset.many.replace("OVER", count - most) : meter.dataset.enough;
    meter.classList.toggle("evidence__meter--wrong", count > most);
    if (bar) bar.value = Math.min(count, needed);
  };
  for (const box of boxes) box.addEventListener("change", follow);
}
