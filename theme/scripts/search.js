// Search the site in the visitor's own browser, with Pagefind, of which nothing is fetched before there is a question.
const form = document.querySelector(".search");
const { q, soort, jaar } = form.elements;
const [status, found, more] = form.querySelectorAll("[role=status], ol, ol + button");
const row = form.querySelector("template").content.firstElementChild;
const atOnce = 6;
const length = 30;
const small = form.dataset.small.split(" ");
let pagefind;
let asked = 0;
let lost = false;
let waiting;

// Pagefind says nothing of an answer that is none, and then finds nothing.
const get = window.fetch;
window.fetch = async (...given) => {
  const answer = await get(...given).catch(() => ({ ok: false }));
  lost ||= !answer.ok;
  return answer;
};

const opened = async () => {
  const [newest, ...older] = form.dataset.volumes.split(" ");
  const ranking = { termSimilarity: 9 };
  const made = await import(`${newest}pagefind.js`);
  await made.options({ noWorker: true, ranking });
  await made.search("");
  await Promise.all(older.map((address) => made.mergeIndex(address, { ranking })));
  return made;
};

// A text comes as its title, its words and what it belongs to, with a bar between them; ^ is in words of two parts.
const filled = ({ raw_url: address, raw_content: content, locations, filters }) => {
  const words = content.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("^", "").split(" ");
  const start = words.indexOf("|") + 1;
  const end = words.lastIndexOf("|");
  const near = (place) => locations.filter((other) => other >= place && other < place + length).length;
  const best = locations.reduce((one, other) => (other < start || other >= end || near(one) >= near(other) ? one : other), -1);
  const first = Math.max(start, Math.min(best - 5, end - length));
  const write = (place, from, to) => {
    for (let number = from; number < to; number += 1) {
      const piece = document.createElement(locations.includes(number) ? "mark" : "span");
      piece.textContent = words[number];
      place.append(piece, " ");
    }
  };
  const item = row.cloneNode(true);
  const [kind, day, link, text] = item.querySelectorAll("b, time, a, p + p, h2 + p");
  link.href = address;
  write(link, 0, start - 1);
  write(text, first, Math.min(first + length, end));
  kind.textContent = filters.soort;
  if (!filters.dag) day.remove();
  else {
    day.dateTime = filters.dag;
    day.textContent = new Date(filters.dag).toLocaleDateString("nl", { dateStyle: "long", timeZone: "UTC" });
  }
  return item;
};

const show = async (results, question) => {
  const items = await Promise.all(results.slice(0, atOnce).map((result) => result.data().then(filled)));
  if (question !== asked) return;
  const rest = results.slice(atOnce);
  found.append(...items);
  more.hidden = !rest.length;
  more.onclick = async () => {
    const before = found.children.length;
    await show(rest, question);
    found.children[before]?.querySelector("a").focus();
  };
};

const search = async () => {
  clearTimeout(waiting);
  const question = ++asked;
  const words = q.value.trim();
  const sought = words.split(/[\s"“”„]+/).filter((word) => !small.includes(word.toLowerCase())).join(" ");
  const chosen = Object.entries({ soort: soort.value, jaar: jaar.value }).filter(([, value]) => value);
  const address = words ? `?${new URLSearchParams([["q", words], ...chosen])}` : location.pathname;
  history.replaceState(null, "", address);
  found.replaceChildren();
  more.hidden = true;
  status.textContent = "";
  if (words.length < 2) return;
  status.textContent = status.dataset.busy;
  try {
    lost = false;
    pagefind ??= opened();
    const made = await pagefind;
    const { results } = await made.search(sought, { filters: Object.fromEntries(chosen) });
    await show(results, question);
    if (lost) throw Error();
    if (question !== asked) return;
    const number = results.length;
    status.textContent = [status.dataset.none, status.dataset.one][number] ?? status.dataset.many.replace("#", number);
  } catch {
    pagefind = undefined;
    if (question !== asked) return;
    status.replaceChildren(form.querySelector("template + template").content.cloneNode(true));
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 250);
});
const given = new URLSearchParams(location.search);
for (const field of [q, soort, jaar]) {
  field.value = given.get(field.name) ?? "";
  if (field.selectedIndex < 0) field.selectedIndex = 0;
}
form.hidden = false;
if (q.value) search();
