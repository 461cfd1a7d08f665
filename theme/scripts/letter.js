// Fill in a prepared mail (RFC 6068) and hand it to the visitor's own mail program. Without this script the link does.
// Gmail's handler stops at about 1,620 characters.
const most = 1600;
// \p{Surrogate} is half of a character, over which encodeURIComponent stumbles; mail programs want CRLF.
const encode = (text) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/\r\n?|\n/g, "\r\n")).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt().toString(16).toUpperCase()}`,
  );

const fields = `
  <h3>Schrijf het hier</h3>
  <p>Vereiste velden zijn gemarkeerd met *</p>
  <label for="brief.naam">Je naam *</label>
  <input id="brief.naam" name="naam" autocomplete="name" required aria-describedby="brief.naam.fout">
  <p class="wrong" id="brief.naam.fout" hidden>Vul je naam in. Een voornaam is genoeg.</p>
  <label for="brief.bericht">Je bericht *</label>
  <textarea id="brief.bericht" name="bericht" rows="7" required
   aria-describedby="brief.bericht.fout brief.ruimte"></textarea>
  <p class="wrong" id="brief.bericht.fout" hidden>Schrijf eerst je bericht.</p>
  <p id="brief.ruimte"></p>
  <button class="arm">Zet klaar in mijn mail</button>`;
const copied = (id, label, what, rows) => `
  <label for="${id}">${label}</label>
  <textarea id="${id}" rows="${rows}" readonly></textarea>
  <button type="button" data-copies="${id}">Kopieer ${what}</button>`;
const copies = `<div>
  <p><b>Gebeurt er niets?</b> Kopieer dan dit, en plak het in een nieuwe mail.</p>
  <p><b>Plak dit in je mail.</b> Je bericht is te lang om er vanzelf in te staan. Kopieer het hier.</p>
  ${copied("brief.aan", "Aan", "adres", 1)}
  ${copied("brief.onderwerp", "Onderwerp", "onderwerp", 1)}
  ${copied("brief.tekst", "Bericht", "bericht", 7)}
  </div>`;

const prepared = (letter) => new URL(letter.querySelector("a").href);

// Show what can be copied, if the mail program does not open; `fits` tells whether the mail has it all.
function show(letter, text, fits) {
  const place = letter.querySelector("[role=status]");
  if (!place.firstChild) {
    place.innerHTML = copies;
    place.addEventListener("click", ({ target }) => target.dataset.copies && copy(target));
  }
  const { pathname, searchParams } = prepared(letter);
  const shown = [decodeURIComponent(pathname), searchParams.get("subject"), text];
  place.querySelectorAll("textarea").forEach((field, number) => (field.value = shown[number]));
  place.querySelectorAll("p").forEach((told, number) => (told.hidden = fits === Boolean(number)));
}

async function copy(button) {
  const field = document.getElementById(button.dataset.copies);
  field.select();
  const done = await navigator.clipboard?.writeText(field.value).then(
    () => true,
    () => false,
  );
  button.textContent = done || document.execCommand("copy") ? "Gekopieerd" : "Geselecteerd: kopieer het nu zelf";
}

function isFilled(field) {
  const good = field.value.trim() !== "";
  field.setAttribute("aria-invalid", !good);
  document.getElementById(`${field.id}.fout`).hidden = good;
  return good;
}

// Fetch the style sheet of all this.
const dressed = (href) =>
  document.querySelector(`[href="${href}"]`) ??
  new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload, onerror }));
  });

// The link was pressed: its mail opens, or nothing happens.
export async function help(letter) {
  await dressed(letter.dataset.look);
  show(letter, prepared(letter).searchParams.get("body"), true);
}

// Put a form in the place of the button that asked for it.
export async function open(letter) {
  // Of somebody who pressed twice, the second press finds it gone.
  const button = letter.querySelector("button");
  await dressed(letter.dataset.look);
  const form = document.createElement("form");
  form.noValidate = true;
  form.innerHTML = fields;
  button.replaceWith(form);
  const { naam, bericht } = form.elements;
  const written = () => `Naam: ${naam.value.trim()}\n\n${bericht.value.trim()}\n`;
  const address = (body) => {
    const { pathname, searchParams } = prepared(letter);
    return `mailto:${pathname}?subject=${encode(searchParams.get("subject"))}${body ? `&body=${encode(body)}` : ""}`;
  };
  const count = () => {
    const left = most - address(written()).length;
    document.getElementById("brief.ruimte").textContent =
      left < 0
        ? "Je bericht is lang. Dat mag: je kopieert het zo zelf in je mail."
        : `Er passen nog ${left.toLocaleString("nl")} tekens in.`;
  };
  // A tall field counts as seen when its first line is: show all of it.
  form.addEventListener("focusin", ({ target }) => target.scrollIntoView({ block: "nearest" }));
  form.addEventListener("input", ({ target }) => {
    if (target.ariaInvalid === "true") isFilled(target);
    count();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = [naam, bericht].filter((field) => !isFilled(field));
    if (wrong.length) return wrong[0].focus();
    const fits = address(written()).length <= most;
    location.href = address(fits && written());
    show(letter, written(), fits);
  });
  count();
  naam.focus();
}
