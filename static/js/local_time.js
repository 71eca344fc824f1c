// Adds the reader's own time to an instant that stands there in UTC: <time datetime="…Z" data-local="(TIME where you are)">.
const format = new Intl.DateTimeFormat(document.documentElement.lang, {
  day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
if (here && here !== "UTC") {
  for (const time of document.querySelectorAll("time[data-local]")) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.valueOf())) {
      const local = document.createElement("span");
      local.className = "meta";
      local.textContent = ` ${(time.dataset.local || "(TIME)").replace("TIME", format.format(at))}`;
      time.append(local);
    }
  }
}
