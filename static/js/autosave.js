// Saves a draft while it is written: <form data-autosave="ADDRESS"> with a hidden field `version`. Says so in
// [data-autosave-note], and hides each [data-missing="FIELD"] whose answer is there.

const PAUSE = 1500;
const AFTER_FAILURE = 10000;

for (const form of document.querySelectorAll("form[data-autosave]")) bind(form);

function bind(form) {
  const note = document.querySelector("[data-autosave-note]");
  const say = (words) => { if (note) note.textContent = words; };
  let timer, sending, stopped = false, dirty = false, pause = PAUSE;

  form.addEventListener("input", () => {
    dirty = true;
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, PAUSE);
  });

  // A form sent while a save is under way would come with the version that the save is about to replace.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (sending) {
      event.preventDefault();
      await sending;
      form.requestSubmit(event.submitter);
      return;
    }
    stopped = true;
    dirty = false;
  });

  window.addEventListener("pageshow", () => { stopped = false; });
  window.addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && dirty && !stopped) save();
  });

  async function save() {
    clearTimeout(timer);
    if (sending) await sending;
    sending = send();
    await sending;
    sending = undefined;
    if (dirty && !stopped) timer = setTimeout(save, pause);
  }

  async function send() {
    dirty = false;
    const body = new URLSearchParams(new FormData(form));
    try {
      const reply = await fetch(form.dataset.autosave, {
        method: "POST", body, keepalive: body.toString().length < 60000, headers: { Accept: "application/json" },
      });
      const saved = (reply.headers.get("Content-Type") || "").includes("json") ? await reply.json() : {};
      if (reply.ok && saved.version) {
        form.elements.version.value = saved.version;
        pause = PAUSE;
        say(`Saved at ${new Date(saved.saved_at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`);
        for (const item of document.querySelectorAll("[data-missing]")) {
          item.hidden = !saved.missing.some((key) => `answers[${key}]` === item.dataset.missing);
        }
      } else if (reply.status === 409) {
        stopped = dirty = true;
        say(saved.detail || "Not saved: press Save to see why.");
      } else {
        later("Not saved yet. Press Save, or go on: we try again.");
      }
    } catch {
      later("Not saved: there is no connection. We try again.");
    }
  }

  function later(words) {
    dirty = true;
    pause = AFTER_FAILURE;
    say(words);
  }
}
