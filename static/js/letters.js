// Keeps the figures of letters on their way true: <div data-letters="address of the JSON"> with [data-figure] in it.
// Once all have left, or one more could not, the page is asked for again: it tells of them.
for (const place of document.querySelectorAll("[data-letters]")) {
  const figure = (name) => place.querySelector(`[data-figure="${name}"]`);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const failed = figure("failed")?.textContent;
  const look = async () => {
    if (document.hidden) return;
    const reply = await fetch(place.dataset.letters, { headers: { Accept: "application/json" } });
    if (!reply.ok) return;
    const now = await reply.json();
    if (now.is_done || number.format(now.failed) !== failed) return location.reload();
    figure("told").textContent = now.told;
    for (const name of ["sent", "waiting", "a_minute"]) figure(name).textContent = number.format(now[name]);
    place.querySelector("progress").value = now.sent;
    const ends = place.querySelector("time");
    if (ends && now.ends_at) {
      ends.dateTime = now.ends_at;
      ends.textContent = new Date(now.ends_at).toLocaleTimeString(document.documentElement.lang);
    }
  };
  setInterval(() => look().catch(() => {}), 2000);
}
