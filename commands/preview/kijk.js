// Follow what is saved: put what changed in its place, lay messages over the page, and mark what is not published.
let { versie, merken } = document.currentScript.dataset;
const make = (name, fields) => Object.assign(document.createElement(name), fields);
const box = make("div", { className: "wijkpark-meldingen", role: "alert" });
const corner = make("details", { className: "wijkpark-letop" });
const heading = corner.appendChild(document.createElement("summary"));
const list = corner.appendChild(document.createElement("div"));
// The page as it was given, before any script had a hand in it.
let given = null;
let turn = 0;

const own = (page) => page.querySelector("script[data-versie]").dataset;
const parts = (page) => [...page.head.querySelectorAll("link[rel=stylesheet], script[src]")].map((one) => one.outerHTML);
const outside = (page) => parts(page).filter((one) => !one.includes("data-versie")).join();

async function ask() {
  const answer = await fetch(location.href);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function mark() {
  for (const sign of document.querySelectorAll(".wijkpark-merkje")) sign.remove();
  for (const [address, textContent] of Object.entries(JSON.parse(merken))) {
    for (const link of document.querySelectorAll(`main a[href="${CSS.escape(address)}"]`)) {
      link.after(make("span", { className: "wijkpark-merkje", textContent }));
    }
  }
}

// Make of a live element what it became; says whether that could be done. What a script holds on to is left alone.
function change(live, old, fresh) {
  if (old.isEqualNode(fresh)) return true;
  const [here, before, after] = [live, old, fresh].map((node) => [...node.childNodes]);
  const alike = old.cloneNode().isEqualNode(fresh.cloneNode()) && here.length === before.length;
  if (alike && before.length && before.length === after.length) {
    return before.every((node, number) => change(here[number], node, after[number]));
  }
  const element = live.nodeType === Node.ELEMENT_NODE ? live : live.parentElement;
  if (element.closest(".letter, form") || element.querySelector("form")) return false;
  live.replaceWith(document.importNode(fresh, true));
  return true;
}

async function renew() {
  const mine = ++turn;
  const fresh = await ask();
  if (mine !== turn) return;
  for (const sign of document.querySelectorAll(".wijkpark-merkje")) sign.remove();
  const could = given && outside(given) === outside(fresh) && change(document.body, given.body, fresh.body);
  if (!could) return location.reload();
  given = fresh;
  document.title = fresh.title;
  ({ versie, merken } = own(fresh));
  mark();
}

function show({ versie: latest, meldingen, letop }) {
  box.textContent = `Je laatste wijziging staat nog niet op de site:\n\n${meldingen}`;
  meldingen ? document.documentElement.append(box) : box.remove();
  heading.textContent = `Let op (${letop.split("\n").length})`;
  list.textContent = letop;
  letop ? document.documentElement.append(corner) : corner.remove();
  if (latest && latest !== versie) renew();
}

// A browser opens few connections to one place: a page that nobody looks at keeps none.
let news;
function listen() {
  news?.close();
  if (document.hidden) return;
  news = new EventSource(`/.wijkpark/nieuws?pagina=${encodeURIComponent(decodeURI(location.pathname))}`);
  news.onmessage = (event) => show(JSON.parse(event.data));
}

addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => news?.close());
addEventListener("pageshow", async () => {
  mark();
  listen();
  const page = await ask();
  if (own(page).versie === versie) given ??= page;
});
