// Saves a draft while it is written: <form data-autosave="ADDRESS"> with a hidden field `version`. Keeps what stands
// around it true, and says `saved` to whoever listens: [data-saved] (when, in a <time> and a [data-ago]), [data-said] (what went wrong, in the words that the
// form carries), each [data-missing="FIELD"] whose answer is there, and [data-answered], a meter of them.

const PAUSE = 1500;
const AFTER_FAILURE = 10000;

for (const form of document.querySelectorAll("form[data-autosave]")) bind(form);

function bind(form) {
  const note = document.querySelector("[data-said]");
  const say = (words) => { if (note && note.textContent !== words) note.textContent = words; };
  let timer, sending, unanswered, stopped = false, dirty = false, pause = PAUSE;

  form.addEventListener("input", () => {
    dirty = true;
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, PAUSE);
  });

  // A form sent while a save is under way would come with the version that the save is about to replace.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (sending || unanswered) {
      event.preventDefault();
      await (sending ?? save());
      unanswered = undefined;
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

  // What got no answer may have been kept all the same. Sent once more as it was it is the same save; sent with what was
  // typed since it would look like somebody else's.
  async function send() {
    dirty = unanswered !== undefined;
    const body = unanswered ?? new URLSearchParams(new FormData(form));
    unanswered = body;
    try {
      const reply = await fetch(form.dataset.autosave, {
        method: "POST", body, keepalive: body.toString().length < 60000, headers: { Accept: "application/json" },
      });
      const saved = (reply.headers.get("Content-Type") || "").includes("json") ? await reply.json() : {};
      if (reply.status < 500) unanswered = undefined;
      if (reply.ok && saved.version) {
        form.elements.version.value = saved.version;
        pause = PAUSE;
        say("");
        tell(saved);
        form.dispatchEvent(new Event("saved"));
      } else if (reply.status === 409) {
        stopped = dirty = true;
        say(saved.detail || form.dataset.refused);
      } else {
        later(form.dataset.retrying);
      }
    } catch {
      later(form.dataset.offline);
    }
  }

  function later(words) {
    dirty = true;
    pause = AFTER_FAILURE;
    say(words);
  }
}

function tell(saved) {
  for (const place of document.querySelectorAll("[data-saved]")) {
    place.hidden = false;
    const time = place.querySelector("time");
    time.dateTime = saved.saved_at;
    time.textContent = saved.saved_told;
    const ago = place.querySelector("[data-ago]");
    ago.dataset.ago = saved.saved_at;
    for (const changed of [time, ago]) changed.dispatchEvent(new Event("retold"));
  }
  for (const item of document.querySelectorAll("[data-missing]")) {
    item.hidden = !saved.wanting.includes(item.dataset.missing);
    if (item.dataset.missing === "evidence" && saved.evidence.why) item.firstElementChild.textContent = saved.evidence.why;
  }
  for (const list of document.querySelectorAll("[data-todo]")) list.hidden = !list.querySelector("li:not([hidden])");
  for (const ready of document.querySelectorAll("[data-ready]")) {
    ready.hidden = [...document.querySelectorAll("[data-todo]")].some((list) => !list.hidden);
  }
  for (const meter of document.querySelectorAll("[data-answered]")) {
    meter.value = meter.max - saved.missing.length;
    const words = document.querySelector(`label[for="${meter.id}"]`);
    words.textContent = meter.dataset.answered.replace("DONE", meter.value);
  }
}
