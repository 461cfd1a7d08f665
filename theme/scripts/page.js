// What only a script can offer is fetched when somebody asks for it.
for (const letter of document.querySelectorAll("[data-letter]")) {
  const link = letter.querySelector("a");
  const button = letter.querySelector("button");
  const fetched = () => import(letter.dataset.letter);
  link.addEventListener("click", async () => (await fetched()).help(letter));
  button.addEventListener("click", () =>
    fetched()
      .then(({ open }) => open(letter))
      .catch(() => (location.href = link.href)),
  );
  button.hidden = false;
}
