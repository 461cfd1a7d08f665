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

for (const place of document.querySelectorAll("[data-share]")) {
  const [send, copy] = place.querySelectorAll("button");
  const url = place.dataset.share;
  send.hidden = !navigator.share;
  send.onclick = () => navigator.share({ url }).catch(() => {});
  copy.hidden = !navigator.clipboard;
  copy.onclick = async () => {
    await navigator.clipboard.writeText(url);
    place.lastChild.textContent = "Gekopieerd";
  };
}
