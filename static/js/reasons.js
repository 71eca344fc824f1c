// Offers the reasons that go with what is decided: <select data-reasons> whose <optgroup data-to="accept | others | both">
// belong to the radios "verdict" of the same form. Without a script all of them stand there, by group.
for (const select of document.querySelectorAll("select[data-reasons]")) {
  const groups = [...select.querySelectorAll("optgroup")];
  const offer = () => {
    const verdict = new FormData(select.form).get("verdict");
    const isFor = ({ dataset: { to } }) => !verdict || to === "both" || (to === "accept") === (verdict === "accept");
    const chosen = select.value;
    for (const group of groups) group.remove();
    select.append(...groups.filter(isFor));
    select.value = chosen;
    if (select.selectedIndex < 0) select.value = "";
  };
  select.form.addEventListener("change", ({ target }) => target.name === "verdict" && offer());
  offer();
}
