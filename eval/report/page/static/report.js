"use strict";
// The page is complete without this: it sorts a table and lights the labels of a cell.
document.documentElement.classList.add("js");
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const value = (row, place) => {
    const cell = row.cells[place];
    const told = cell.dataset.v ?? cell.textContent.trim();
    return told === "" || isNaN(told) ? told : Number(told);
  };
  heads.forEach((head, place) => {
    if ("fixed" in head.dataset) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows];
      rows.sort((one, two) => {
        const a = value(one, place), b = value(two, place);
        return (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1);
      });
      body.append(...rows);
    });
  });
}
const matrix = document.querySelector("svg.matrix.chart");
if (matrix) {
  let lit = [];
  const light = (event) => {
    lit.forEach((label) => label.classList.remove("lit"));
    const cell = event.target.closest("g[data-r]");
    lit = cell ? [...matrix.querySelectorAll(`.y${cell.dataset.r}, .x${cell.dataset.c}`)] : [];
    lit.forEach((label) => label.classList.add("lit"));
  };
  matrix.addEventListener("pointerover", light);
  matrix.addEventListener("pointerleave", light);
}
