// The form of an activity, <form data-activity>: [data-lookup] fills what is still empty from the page at the address,
// without leaving this one; what the chosen kind does not ask for is out of the way, what it asks for lies open.
for (const form of document.querySelectorAll("form[data-activity]")) bind(form);

function bind(form) {
  const button = form.querySelector("[data-lookup]");
  if (button) {
    button.addEventListener("click", (event) => { event.preventDefault(); lookUp(form, button); });
    form.elements.url.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      lookUp(form, button);
    });
  }
  form.elements.kind.addEventListener("change", () => ask(form, true));
  if (form.elements.kind.value) ask(form, false);
}

async function lookUp(form, button) {
  const note = form.querySelector("[data-lookup-said]");
  const say = (words, wrong) => { note.textContent = words; note.classList.toggle("is-wrong", wrong); };
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  say(note.dataset.busy, false);
  try {
    const reply = await fetch(button.formAction, {
      method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" },
    });
    const told = (reply.headers.get("Content-Type") || "").includes("json") ? await reply.json() : {};
    if (reply.ok) fill(form, told.values || []);
    say((reply.ok ? told.said : told.detail) || note.dataset.failed, !reply.ok);
  } catch {
    say(note.dataset.failed, true);
  }
  button.removeAttribute("aria-busy");
}

// What was typed meanwhile stays.
function fill(form, values) {
  for (const [name, value] of values) {
    const field = form.elements[name];
    if (!field || field.value.trim()) continue;
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function ask(form, chosen) {
  const fold = form.querySelector("[data-asks]");
  const of = (text) => Object.fromEntries(text.split(";").filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]));
  const asks = (of(fold.dataset.asks)[form.elements.kind.value] || "").split(" ").filter(Boolean);
  for (const part of fold.querySelectorAll("[data-asked]")) {
    const typed = [...part.querySelectorAll("input")].some((field) => field.type === "checkbox" ? field.checked : field.value);
    part.hidden = !asks.includes(part.dataset.asked) && !typed;
  }
  fold.hidden = [...fold.querySelectorAll("[data-asked]")].every((part) => part.hidden);
  if (chosen && asks.length) fold.open = true;
}
