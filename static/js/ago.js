// Says how long ago an instant was, and keeps that true: <strong data-ago="2027-01-31T22:59:00Z" data-words="Saved WHEN"
// data-now="Saved just now">. The exact instant stands beside it. `retold` on it tells it anew.
const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60]];

function tell(place) {
  const past = (Date.now() - new Date(place.dataset.ago)) / 1000;
  const [unit, seconds] = UNITS.find(([, seconds]) => past >= seconds) || [];
  const { words: told, now } = place.dataset;
  place.textContent = unit ? told.replace("WHEN", words.format(-Math.floor(past / seconds), unit)) : now;
}

const places = document.querySelectorAll("[data-ago]");
for (const place of places) {
  tell(place);
  place.addEventListener("retold", () => tell(place));
}
if (places.length) setInterval(() => places.forEach(tell), 15000);
