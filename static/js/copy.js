// Copies what stands in a field: the button behind it shows only where this runs.
for (const field of document.querySelectorAll("[data-copy]")) {
  const button = field.parentElement.querySelector("button");
  if (!button || !navigator.clipboard) continue;
  const words = button.querySelector("span");
  const before = words.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    words.textContent = field.dataset.copy;
    setTimeout(() => { words.textContent = before; }, 2000);
  });
}
