"use strict";
document.documentElement.classList.add("js");
addEventListener("DOMContentLoaded", () => {
  const one = (s) => document.querySelector(s), all = (s) => [...document.querySelectorAll(s)];

  // The age of the data.
  const age = one("#age"), at = Date.parse(one("#now").dateTime);
  const tell = () => {
    const m = Math.floor((Date.now() - at) / 6e4), h = Math.floor(m / 60);
    if (m < 0) return;
    age.textContent = m < 60 ? `${m} min old` : h < 48 ? `${h} h old` : `${Math.floor(h / 24)} days old`;
    age.classList.toggle("old", h >= 24);
  };
  tell();
  setInterval(tell, 6e4);

  const table = one("#records"), text = one("#filter"), shown = one("#shown"), more = one("#more");
  if (!table) return;
  const step = 100; // rows that are laid out at once; as in the style sheet
  const boxes = all(".tools [type=checkbox]");
  const heads = [...table.tHead.rows[0].cells];
  const start = [...table.tBodies]; // the order of the page
  let bodies = start, limit = step, words;

  const index = () => (words ??= new Map(start.map((b) => [b, b.rows[0].textContent.toLowerCase()])));
  setTimeout(index, 1e3); // before it is needed
  const show = () => {
    const wanted = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const levels = new Set(boxes.filter((b) => b.checked).map((b) => b.value));
    if (wanted[0]) index();
    let count = 0;
    for (const body of bodies) {
      const fits = levels.has(body.className) && wanted.every((w) => words.get(body).includes(w));
      const hide = !fits || count >= limit;
      if (fits) ++count;
      if (body.hidden !== hide) body.hidden = hide;
    }
    more.hidden = count <= limit;
    shown.textContent = `${count} of ${start.length}` + (count > limit ? `, the first ${limit} shown` : "");
  };
  const anew = () => {
    limit = step;
    show();
  };
  const grow = () => {
    limit += step;
    show();
  };
  text.addEventListener("input", anew);
  boxes.forEach((b) => b.addEventListener("change", anew));
  more.addEventListener("click", grow);
  new IntersectionObserver((seen) => seen[0].isIntersecting && grow(), { rootMargin: "600px" }).observe(more);
  addEventListener("beforeprint", () => {
    limit = Infinity;
    show();
  });
  addEventListener("afterprint", anew);

  // The order: by a column, empty cells last; by level is the order of the page.
  const collator = new Intl.Collator("en", { numeric: true });
  const sort = (head, column) => {
    const down = head.ariaSort === "ascending";
    heads.forEach((h) => h.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const keyed = start.map((b, i) => [column ? b.rows[0].cells[column].textContent : "", i, b]);
    keyed.sort((a, b) =>
      !a[0] !== !b[0] ? (a[0] ? -1 : 1) : (collator.compare(a[0], b[0]) || a[1] - b[1]) * (down ? -1 : 1));
    bodies = keyed.map((k) => k[2]);
    const part = document.createDocumentFragment();
    part.append(...bodies);
    limit = step;
    show();
    table.append(part);
  };
  heads.forEach((head, column) => {
    if (column === 4) return; // the time that is left: as the due date
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(head, column));
  });
  heads[0].setAttribute("aria-sort", "ascending");
  show();
  table.classList.add("sorts");
  one(".tools").hidden = false;

  // A link to a record shows it with its details.
  const open = () => {
    const body = document.getElementById(location.hash.slice(1));
    if (body?.tagName !== "TBODY") return;
    body.hidden = false;
    const details = body.querySelector("details");
    if (details) details.open = true;
    body.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
});
