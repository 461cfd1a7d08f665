// Follow what is saved: reload when this page has changed, lay messages over it, and mark what is not published.
const { versie, merken } = document.currentScript.dataset;
const box = Object.assign(document.createElement("div"), { className: "wijkpark-meldingen", role: "alert" });
const corner = Object.assign(document.createElement("details"), { className: "wijkpark-letop" });
const heading = document.createElement("summary");
const list = document.createElement("div");
corner.append(heading, list);

for (const [address, text] of Object.entries(JSON.parse(merken))) {
  for (const link of document.querySelectorAll(`main a[href="${CSS.escape(address)}"]`)) {
    const sign = Object.assign(document.createElement("span"), { className: "wijkpark-merkje", textContent: text });
    link.after(sign);
  }
}

function show({ versie: latest, meldingen, letop }) {
  if (latest && latest !== versie) return location.reload();
  box.textContent = `Je laatste wijziging staat nog niet op de site:\n\n${meldingen}`;
  meldingen ? document.body.append(box) : box.remove();
  heading.textContent = `Let op (${letop.split("\n").length})`;
  list.textContent = letop;
  letop ? document.body.append(corner) : corner.remove();
}

// A browser opens few connections to one place: a page that nobody looks at keeps none.
let news;
function listen() {
  news?.close();
  if (document.hidden) return;
  news = new EventSource(`/.wijkpark/nieuws?pagina=${encodeURIComponent(decodeURI(location.pathname))}`);
  news.onmessage = (event) => show(JSON.parse(event.data));
}
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => news?.close());
addEventListener("pageshow", listen);
