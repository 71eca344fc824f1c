// Blocks of text: each becomes a button that puts its words where one writes. Without script they are ticked, and the
// server puts them below.
for (const group of document.querySelectorAll("[data-blocks]")) {
  const area = group.form?.querySelector(`[id="${group.dataset.blocks}"]`);
  if (!area) continue;
  const row = document.createElement("p");
  row.className = "cluster cluster--s";
  const told = document.createElement("span");
  told.className = "meta";
  told.textContent = group.dataset.told;
  row.append(told);
  for (const box of group.querySelectorAll("[data-block]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--small";
    button.textContent = box.parentElement.querySelector("span").firstChild.textContent;
    button.title = box.dataset.block;
    button.addEventListener("click", () => {
      const before = area.value.slice(0, area.selectionEnd);
      const after = area.value.slice(area.selectionEnd);
      const gap = before && !before.endsWith("\n\n") ? (before.endsWith("\n") ? "\n" : "\n\n") : "";
      area.focus();
      area.setRangeText(gap + box.dataset.block + (after && !after.startsWith("\n") ? "\n\n" : ""), area.selectionEnd, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    row.append(button);
  }
  group.before(row);
  group.remove();
}
