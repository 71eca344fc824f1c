// Takes the keyboard to the list of what is wrong.
document.querySelector(".summary[role=alert]")?.focus();
