// Reload when there is a new version; lay the messages over the page when a change could not be built.
let shown = null;
const box = document.createElement("div");
box.setAttribute("role", "alert");
Object.assign(box.style, {
  position: "fixed", inset: "auto 0 0 0", zIndex: 99, maxHeight: "60vh", overflow: "auto", padding: "1.5rem",
  background: "#7a1f0c", color: "#fff", font: "1rem/1.5 system-ui, sans-serif", whiteSpace: "pre-wrap",
});
new EventSource("/.wijkpark/nieuws").onmessage = (event) => {
  const notice = JSON.parse(event.data);
  if (shown !== null && notice.versie !== shown) location.reload();
  shown = notice.versie;
  box.remove();
  if (!notice.meldingen) return;
  box.textContent = "Je laatste wijziging staat nog niet op de site:\n\n" + notice.meldingen;
  document.body.append(box);
};
