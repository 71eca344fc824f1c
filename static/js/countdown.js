// Says how long it is until an instant, and keeps that true: <span data-countdown="2027-01-31T22:59:00Z">.
const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60]];

for (const place of document.querySelectorAll("[data-countdown]")) {
  const tell = () => {
    const left = (new Date(place.dataset.countdown) - Date.now()) / 1000;
    const [unit, seconds] = UNITS.find(([, seconds]) => left >= 2 * seconds) || UNITS[2];
    place.hidden = !(left > 0);
    place.textContent = words.format(Math.max(1, Math.floor(left / seconds)), unit);
  };
  tell();
  setInterval(tell, 30000);
}
