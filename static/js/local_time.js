// Adds the reader's own time to an instant that stands there in UTC: <time datetime="…Z" data-local="(TIME where you are)">.
// `retold` on it adds it anew.
// English without a country would be American, and put the month first.
const language = document.documentElement.lang.replace(/^en$/, "en-GB");
const format = new Intl.DateTimeFormat(language, {
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
});
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

function add(time) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.valueOf())) return;
  const local = document.createElement("span");
  local.className = "meta";
  local.textContent = ` ${(time.dataset.local || "(TIME)").replace("TIME", format.format(at))}`;
  time.append(local);
}

if (here && here !== "UTC") {
  for (const time of document.querySelectorAll("time[data-local]")) {
    add(time);
    time.addEventListener("retold", () => add(time));
  }
}

// The row of a table of places that is the reader's own.
for (const row of document.querySelectorAll("[data-here]")) {
  row.querySelector("td").textContent = `${format.format(new Date(row.dataset.here))} (${here})`;
  row.hidden = !here;
}
