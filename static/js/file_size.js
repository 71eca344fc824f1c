// Says before it is sent that a file is too large: <input type="file" data-most-bytes data-too-large="WORDS">.
for (const input of document.querySelectorAll("input[type=file][data-most-bytes]")) {
  input.addEventListener("change", () => {
    const is_large = input.files[0]?.size > Number(input.dataset.mostBytes);
    input.setCustomValidity(is_large ? input.dataset.tooLarge : "");
    if (is_large) input.reportValidity();
  });
}
