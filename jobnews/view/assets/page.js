"use strict";
(() => {
  const body = document.body;
  const kinds = ["regions", "agencies", "programs", "headcounts", "amounts"];
  const marks = [...document.querySelectorAll("mark")];
  for (const mark of marks) mark.dataset.kinds = kinds.filter((kind) => mark.classList.contains(kind)).join(" ");
  const off = new Set();
  const redraw = () => {
    for (const mark of marks) {
      for (const kind of mark.dataset.kinds.split(" ")) mark.classList.toggle(kind, !off.has(kind));
      const shown = mark.dataset.kinds.split(" ").some((kind) => !off.has(kind));
      mark.style.cssText = shown ? "" : "background:none;border:0;cursor:auto";
      for (const part of mark.querySelectorAll(".tip dl")) part.hidden = off.has(part.className);
      mark.querySelector(".tip").style.display = shown ? "" : "none";
    }
    body.classList.toggle("off-furniture", off.has("furniture"));
  };
  for (const button of document.querySelectorAll(".switch")) {
    button.addEventListener("click", () => {
      const kind = button.dataset.kind;
      if (!off.delete(kind)) off.add(kind);
      button.setAttribute("aria-pressed", String(!off.has(kind)));
      redraw();
    });
  }
  const byId = new Map();
  for (const mark of marks) for (const id of mark.dataset.ids.split(" ")) byId.set(id, (byId.get(id) || []).concat(mark));
  const show = (row) => {
    for (const mark of document.querySelectorAll("mark.lit")) mark.classList.remove("lit");
    const lit = JSON.parse(row.dataset.evidence).flatMap((id) => byId.get(id) || []);
    for (const mark of lit) mark.classList.add("lit");
    lit.sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    if (lit.length) lit[0].scrollIntoView({ block: "center", behavior: "smooth" });
  };
  for (const row of document.querySelectorAll("tr[data-evidence]")) {
    row.addEventListener("click", () => show(row));
    row.addEventListener("keydown", (event) => { if (event.key === "Enter") show(row); });
  }
  document.getElementById("language").addEventListener("click", () => {
    document.documentElement.lang = document.documentElement.lang === "ko" ? "en" : "ko";
  });
  document.getElementById("theme").addEventListener("click", () => {
    const dark = body.classList.contains("dark") || (!body.classList.contains("light") && matchMedia("(prefers-color-scheme: dark)").matches);
    body.classList.toggle("dark", !dark);
    body.classList.toggle("light", dark);
  });
})();
