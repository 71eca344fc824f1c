// Says how many characters are left once most are used: <textarea maxlength data-count="COUNT characters left">.
for (const area of document.querySelectorAll("[data-count][maxlength]")) {
  const left = document.createElement("p");
  left.className = "counter";
  left.setAttribute("aria-live", "polite");
  area.after(left);
  const tell = () => {
    const room = area.maxLength - area.value.length;
    left.textContent = room < area.maxLength / 4 ? area.dataset.count.replace("COUNT", room) : "";
  };
  area.addEventListener("input", tell);
  tell();
}
