// What only a script can offer is fetched when somebody asks for it.
for (const letter of document.querySelectorAll("[data-letter]")) {
  const [link, , { firstChild: button }] = letter.children;
  const fetched = () => import(letter.dataset.letter);
  link.onclick = async () => (await fetched()).help(letter);
  button.onclick = () =>
    fetched()
      .then(({ open }) => open(letter))
      .catch(() => (location.href = link.href));
  button.hidden = false;
}

for (const place of document.querySelectorAll("[data-share]")) {
  const [send, copy, told] = place.children;
  const url = document.querySelector("[rel=canonical]").href;
  send.hidden = !navigator.share;
  send.onclick = () => navigator.share({ url }).catch(() => {});
  copy.hidden = !navigator.clipboard;
  copy.onclick = () =>
    navigator.clipboard.writeText(url).then(
      () => (told.textContent = "Gekopieerd"),
      () => (told.textContent = "Dat lukt hier niet: neem het adres hierboven over."),
    );
}
