// Fill in a prepared mail (RFC 6068) and hand it to the visitor's own mail program. Without this script the link does.
// Gmail's handler stops at about 1,620 characters.
const most = 1600;
// \p{Surrogate} is half of a character, over which encodeURIComponent stumbles; mail programs want CRLF.
const encode = (text) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/\r\n?|\n/g, "\r\n")).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt().toString(16).toUpperCase()}`,
  );

for (const letter of document.querySelectorAll(".letter")) {
  const link = letter.querySelector("a");
  const form = letter.querySelector("form");
  const { naam, bericht } = form.elements;
  const room = letter.querySelector("[data-fits]");
  const copies = letter.querySelector("[data-script]");
  const [short, long] = copies.querySelectorAll("p");
  const [to, subject, text] = copies.querySelectorAll("textarea");
  const prepared = new URL(link.href);
  const address = (body) =>
    `mailto:${prepared.pathname}?subject=${encode(prepared.searchParams.get("subject"))}` +
    (body ? `&body=${encode(body)}` : "");
  const written = () => `Naam: ${naam.value.trim()}\n\n${bericht.value.trim()}\n`;

  const count = () => {
    const left = most - address(written()).length;
    room.textContent = left < 0 ? room.dataset.over : room.dataset.fits.replace("#", left.toLocaleString("nl"));
  };
  const show = (body, fits) => {
    to.value = decodeURIComponent(prepared.pathname);
    subject.value = prepared.searchParams.get("subject");
    text.value = body;
    short.hidden = !fits;
    long.hidden = fits;
    copies.hidden = false;
  };
  const isFilled = (field) => {
    const good = field.value.trim() !== "";
    field.setAttribute("aria-invalid", !good);
    document.getElementById(`${field.id}.fout`).hidden = good;
    return good;
  };

  // A tall field counts as seen when its first line is: show all of it.
  form.addEventListener("focusin", ({ target }) => target.scrollIntoView({ block: "nearest" }));
  form.addEventListener("input", (event) => {
    if (event.target.ariaInvalid === "true") isFilled(event.target);
    count();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = [naam, bericht].filter((field) => !isFilled(field));
    if (wrong.length) return wrong[0].focus();
    const fits = address(written()).length <= most;
    location.href = address(fits && written());
    show(written(), fits);
  });
  link.addEventListener("click", () => show(prepared.searchParams.get("body"), true));
  copies.addEventListener("click", ({ target }) => {
    if (!target.dataset.copies) return;
    const field = document.getElementById(target.dataset.copies);
    field.select();
    navigator.clipboard?.writeText(field.value) ?? document.execCommand("copy");
    target.textContent = target.dataset.done;
  });
  form.hidden = false;
  count();
}
