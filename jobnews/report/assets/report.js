"use strict";
(() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("data").textContent);
  const panel = document.getElementById("rows");
  const body = panel.querySelector("tbody");
  const filter = document.getElementById("filter");
  const language = () => root.lang;
  const words = (key) => data.words[language()][key];

  const won = (value) => {
    let rest = BigInt(value);
    if (language() === "en") return "₩" + rest.toLocaleString("en");
    const parts = [];
    for (const [scale, word] of [[1000000000000n, "조"], [100000000n, "억"], [10000n, "만"]]) {
      if (rest / scale) parts.push((rest / scale).toLocaleString("en") + word);
      rest %= scale;
    }
    if (rest || !parts.length) parts.push(rest.toLocaleString("en"));
    return parts.join(" ") + "원";
  };
  const count = (value) => (value === null ? "" : BigInt(value).toLocaleString("en"));

  const cell = (line, text, kind, small) => {
    const made = line.insertCell();
    if (kind) made.className = kind;
    made.textContent = text ?? "";
    if (small) made.appendChild(document.createElement("small")).textContent = small;
  };
  const addRow = (row, measure) => {
    const [doc, program, year, region, budget, planned, done, group, agencies, note, counts] = row;
    const [id, title, published] = data.documents[doc];
    const line = body.insertRow();
    const again = (measure === "won" && budget !== null && !(counts & 1)) || (measure === "people" && !(counts & 2));
    line.classList.toggle("again", again);
    cell(line, published, "n");
    cell(line, title || id, "t", title ? id : "");
    cell(line, program, "t");
    cell(line, year, "n");
    cell(line, region);
    cell(line, budget === null ? "" : won(budget), "r");
    cell(line, count(planned), "r");
    cell(line, count(done), "r");
    cell(line, group);
    cell(line, agencies);
    cell(line, note, "", again ? words("again") : "");
  };

  let chosen = null;
  const list = () => {
    if (!chosen) return;
    body.replaceChildren();
    const wanted = filter.value.trim().toLowerCase();
    for (const at of chosen.selection.rows) {
      addRow(data.rows[at], chosen.measure);
      const line = body.lastElementChild;
      if (wanted && !line.textContent.toLowerCase().includes(wanted)) line.remove();
    }
    const { n, rows } = chosen.selection;
    document.getElementById("chosen").textContent = chosen.title();
    document.getElementById("count").textContent =
      words("rows_n").replace("#", n === null ? "…" : n.toLocaleString("en")) + (n !== rows.length ? " · " + words("rows_first").replace("#", rows.length) : "");
    panel.hidden = false;
  };
  const choose = (selection, measure, title) => {
    chosen = { selection, measure, title };
    filter.value = "";
    list();
  };
  const hide = () => { chosen = null; panel.hidden = true; };
  filter.addEventListener("input", list);
  document.getElementById("close").addEventListener("click", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  for (const button of document.querySelectorAll("[data-doubt]")) {
    const name = button.dataset.doubt;
    button.addEventListener("click", () => choose(data.doubts[name], "", () => button.innerText.replace(/^[\d,]+ /, "")));
  }

  const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
  // A bar may be too thin to hit: its label stands for the whole category.
  const onLabels = (plot, figure) => {
    const { xaxis, yaxis } = figure.charts[language()].layout;
    const axis = yaxis.tickvals ? yaxis : xaxis;
    if (!axis.tickvals) return;
    for (const text of plot.querySelectorAll(yaxis.tickvals ? ".ytick text" : ".xtick text")) {
      const at = axis.ticktext.findIndex((name) => plain(name) === text.textContent);
      if (at < 0) continue;
      text.style.cssText += "pointer-events:all;cursor:pointer";
      text.onclick = () => {
        const bars = Object.entries(figure.bars).filter(([key]) => key.startsWith(axis.tickvals[at] + "\n")).map(([, bar]) => bar);
        const rows = [...new Set(bars.flatMap((bar) => bar.rows))];
        const whole = bars.every((bar) => bar.n === bar.rows.length);
        choose({ n: whole ? rows.length : null, rows }, figure.measure, () => plain(figure.charts[language()].layout[yaxis.tickvals ? "yaxis" : "xaxis"].ticktext[at]));
      };
    }
  };
  const draw = () => {
    const style = getComputedStyle(root);
    const [ink, line] = [style.getPropertyValue("--ink").trim(), style.getPropertyValue("--line").trim()];
    for (const [name, figure] of Object.entries(data.figures)) {
      const chart = figure.charts[language()];
      const axis = { gridcolor: line, zerolinecolor: line, linecolor: line };
      const layout = {
        ...chart.layout,
        font: { color: ink, family: getComputedStyle(document.body).fontFamily, size: 12 },
        xaxis: { ...chart.layout.xaxis, ...axis }, yaxis: { ...chart.layout.yaxis, ...axis },
        hoverlabel: { bgcolor: style.getPropertyValue("--card").trim(), bordercolor: line, font: { color: ink }, align: "left" },
      };
      const plot = document.getElementById(name);
      Plotly.react(plot, chart.data, layout, { responsive: true, displayModeBar: false });
      onLabels(plot, figure);
      if (plot.dataset.ready) continue;
      plot.dataset.ready = "yes";
      plot.on("plotly_click", (event) => {
        const point = event.points[0];
        const title = () => {
          const trace = figure.charts[language()].data.find((each) => each.customdata.includes(point.customdata));
          return plain(trace.hovertext[trace.customdata.indexOf(point.customdata)].split("<br>")[0]) + " · " + trace.name;
        };
        choose(figure.bars[point.customdata], figure.measure, title);
      });
    }
    for (const shown of document.querySelectorAll("[data-won]")) shown.title = won(shown.dataset.won);
  };
  document.getElementById("language").addEventListener("click", () => {
    root.lang = language() === "ko" ? "en" : "ko";
    draw();
    list();
  });
  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.classList.contains("dark") || (!root.classList.contains("light") && matchMedia("(prefers-color-scheme: dark)").matches);
    root.classList.toggle("dark", !dark);
    root.classList.toggle("light", dark);
    draw();
  });
  draw();
})();
