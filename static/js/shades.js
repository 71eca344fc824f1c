// Shows what a colour would make of the pages while it is chosen: <input type="color" data-shades="ADDRESS?accent=">, whose
// JSON holds custom properties for each [data-shaded].
for (const input of document.querySelectorAll("input[data-shades]")) {
  let asked = 0;
  input.addEventListener("input", async () => {
    const mine = ++asked;
    await new Promise((done) => setTimeout(done, 80));
    if (mine !== asked) return;
    const reply = await fetch(input.dataset.shades + encodeURIComponent(input.value)).catch(() => null);
    if (!reply?.ok || mine !== asked) return;
    const shades = Object.entries(await reply.json());
    for (const shaded of document.querySelectorAll("[data-shaded]")) {
      for (const [name, colour] of shades) shaded.style.setProperty(name, colour);
    }
  });
}
