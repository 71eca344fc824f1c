// Says how long it is until an instant, and keeps that true: <span data-countdown="2027-01-31T22:59:00Z">. With
// data-then="reload" the page is asked for again once the instant has come.
const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

for (const place of document.querySelectorAll("[data-countdown]")) {
  const then = new Date(place.dataset.countdown);
  const began = then - Date.now();
  const tell = () => {
    const left = (then - Date.now()) / 1000;
    const [unit, seconds] = UNITS.find(([, seconds]) => left >= 2 * seconds) || UNITS[3];
    place.hidden = !(left > 0);
    place.textContent = words.format(Math.max(1, Math.floor(left / seconds)), unit);
    if (left > 0) setTimeout(tell, left < 180 ? 1000 : 30000);
    else if (place.dataset.then === "reload" && began > 0) setTimeout(() => location.reload(), 3000);
  };
  tell();
}
