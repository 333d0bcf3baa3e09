// browser.mjs FOLDER: looks at the pages in FOLDER with Chromium, which browser.sh made. Prints what is wrong, and exits 1
// if anything is. NODE_PATH: puppeteer-core, axe-core and mermaid. CHROMIUM: the program.
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";

const require = createRequire(process.env.NODE_PATH + "/");
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const folder = process.argv[2];
const limits = { bytes: 6e6, load: 3000, filter: 150, sort: 2500, script: 4096 };

let wrong = 0;
const complain = (text) => {
  console.log(text);
  ++wrong;
};

// Serves the pages, and notes what was asked for.
const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  if (request.url === "/favicon.ico") return response.writeHead(204).end();
  const path = folder + request.url;
  if (!/^\/[a-z0-9-]+\.(html|svg)$/.test(request.url) || !existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": request.url.endsWith("svg") ? "image/svg+xml" : "text/html; charset=utf-8" });
  response.end(readFileSync(path));
}).listen(0, "127.0.0.1");
const base = () => `http://127.0.0.1:${server.address().port}/`;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
});

// Opens a page of its own context and complains about errors, dialogs and requests beside the first.
async function open(name, { script = true, width = 1280, scheme = "light", media = "screen" } = {}) {
  const page = await browser.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") complain(`${name}: console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complain(`${name}: ${error.message}`));
  page.on("dialog", async (dialog) => {
    complain(`${name}: a dialog opened`);
    await dialog.dismiss();
  });
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 900 });
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { media, features: [{ name: "prefers-color-scheme", value: scheme }] });
  asked.length = 0;
  await page.goto(base() + name, { waitUntil: "load" });
  // A drawing on its own has no policy: the browser looks for an icon of the site.
  const others = asked.filter((url) => url !== "/" + name && !(name.endsWith("svg") && url === "/favicon.ico"));
  if (others.length > 0) complain(`${name}: asks for ${others}`);
  return page;
}

// The rules of axe: WCAG and its best practices.
async function accessible(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const result = await window.axe.run(document, { resultTypes: ["violations"] });
    return result.violations.map(
      (v) => `${v.id}: ${v.nodes.length}, such as ${v.nodes[0].html.slice(0, 160)}: ${v.nodes[0].failureSummary}`);
  });
  for (const one of found) complain(`${name}: axe: ${one}`);
}

const openDetails = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const widths = [360, 412, 600, 768, 1023, 1024, 1025, 1280, 1440, 1920];

async function looks(name) {
  let page = await open(name);
  const bad = await page.evaluate(() => {
    const found = [];
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    if (twice.length > 0) found.push(`ids that are there twice: ${twice.slice(0, 3)}`);
    if (document.querySelector("[style]")) found.push("a style attribute");
    if (document.scripts.length !== 1) found.push(`${document.scripts.length} scripts`);
    if (document.querySelectorAll("style").length !== 1) found.push("more than one style sheet");
    for (const element of document.querySelectorAll("*")) {
      for (const { name } of element.attributes) if (name.startsWith("on")) found.push(`the attribute ${name}`);
      if (/^(img|iframe|object|embed|link|base|form|foreignobject|image|use)$/i.test(element.tagName)) found.push(`a ${element.tagName}`);
    }
    for (const link of document.querySelectorAll("a"))
      if (!/^(#|https:|mailto:|[a-z0-9-]+\.html$)/.test(link.getAttribute("href"))) found.push(`a link to ${link.getAttribute("href")}`);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      if (!document.getElementById(link.getAttribute("href").slice(1))) found.push(`a link to nothing: ${link.hash}`);
    if (document.querySelectorAll("script")[0].textContent.length > 4096) found.push("a script of more than 4096 characters");
    return found;
  });
  for (const one of bad) complain(`${name}: ${one}`);
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    if ((await overflow(page)) > 0) complain(`${name}: is too wide by ${await overflow(page)} px at ${width} px`);
  }
  await openDetails(page);
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    if ((await overflow(page)) > 0) complain(`${name}: with details is too wide by ${await overflow(page)} px at ${width} px`);
  }
  await page.close();
  const themes = name === "sample.html" ? [[1280, "light"], [1280, "dark"], [360, "light"]] : [[768, "light"]];
  for (const [width, scheme] of themes) {
    page = await open(name, { width, scheme });
    await openDetails(page);
    await accessible(page, `${name} at ${width} px, ${scheme}`);
    await page.close();
  }
}

// Without its script a page has every row, and nothing that only works with it.
async function withoutScript(name, rows) {
  const page = await open(name, { script: false });
  const seen = await page.$$eval("#records > tbody", (all) => all.filter((b) => b.getClientRects().length > 0).length);
  if (seen !== rows) complain(`${name}: without script ${seen} of ${rows} rows are there`);
  if (await page.$eval(".tools", (e) => e.getClientRects().length > 0).catch(() => false)) complain(`${name}: the filter is there without script`);
  await page.close();
}

async function works(name) {
  const page = await open(name);
  const count = () => page.$$eval("#records > tbody", (all) => all.filter((b) => !b.hidden).length);
  const whole = await count();
  await page.type("#filter", "vpn");
  const few = await count();
  if (few === 0 || few >= whole) complain(`${name}: the filter leaves ${few} of ${whole}`);
  const status = await page.$eval("#shown", (e) => e.textContent);
  if (status !== `${few} of ${whole}`) complain(`${name}: says ${status}`);
  await page.$eval("#filter", (e) => { e.value = ""; e.dispatchEvent(new Event("input")); });
  await page.click(".tools [value=overdue]");
  if (await page.$$eval("#records > tbody.overdue", (all) => all.some((b) => !b.hidden))) complain(`${name}: a level that is not ticked is shown`);
  await page.click(".tools [value=overdue]");
  for (const column of [1, 2, 3, 5]) {
    await page.click(`#records thead th:nth-child(${column + 1}) button`);
    const texts = await page.$$eval("#records > tbody", (all, i) => all.map((b) => b.rows[0].cells[i].textContent), column);
    const filled = texts.filter((t) => t !== "");
    const collator = new Intl.Collator("en", { numeric: true });
    if (filled.some((t, i) => i > 0 && collator.compare(filled[i - 1], t) > 0)) complain(`${name}: column ${column} is not sorted`);
    if (texts.indexOf("") >= 0 && texts.indexOf("") < filled.length) complain(`${name}: empty cells of column ${column} come first`);
  }
  // By keyboard, too, and back to the order of the page.
  await page.focus("#records thead th:first-child button");
  await page.keyboard.press("Enter");
  const classes = await page.$$eval("#records > tbody", (all) => all.map((b) => b.className));
  const order = ["overdue", "inJeopardy", "atRisk", "onTrack"];
  if (classes.some((c, i) => i > 0 && order.indexOf(c) < order.indexOf(classes[i - 1]))) complain(`${name}: by level the worst is not first`);
  const id = await page.$eval("#records > tbody:nth-of-type(3)", (b) => b.id);
  await page.evaluate((hash) => (location.hash = hash), id);
  await page.waitForFunction((i) => document.getElementById(i).querySelector("details").open, { timeout: 2000 }, id)
    .catch(() => complain(`${name}: a link to a record does not open it`));
  await page.close();
}

// Times are those of the main thread's processor time, the least of three, so that programs beside do not count; on an idle
// machine they are what a reader waits.
async function fast(name) {
  const bytes = statSync(`${folder}/${name}`).size;
  const best = { load: Infinity, filter: Infinity, sort: Infinity };
  const wall = { ...best };
  for (let round = 0; round < 3; ++round) {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const used = async () => (await session.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration").value * 1e3;
    const timed = async (act) => {
      const before = await used(), begun = performance.now();
      await act();
      // Until it is laid out and painted.
      await page.evaluate(() => new Promise((done) => {
        document.body.getBoundingClientRect();
        requestAnimationFrame(() => setTimeout(done));
      }));
      return [(await used()) - before, performance.now() - begun];
    };
    const note = (what, [cpu, elapsed]) => {
      best[what] = Math.min(best[what], cpu);
      wall[what] = Math.min(wall[what], elapsed);
    };
    note("load", await timed(() => page.goto(base() + name, { waitUntil: "load" })));
    let slowest = [0, 0];
    for (const text of ["l", "leeds", "leeds 7", ""]) {
      const one = await timed(() => page.evaluate((t) => {
        const filter = document.querySelector("#filter");
        filter.value = t;
        filter.dispatchEvent(new Event("input"));
      }, text));
      if (one[0] > slowest[0]) slowest = one;
    }
    note("filter", slowest);
    note("sort", await timed(() => page.evaluate(() => document.querySelector("#records thead th:nth-child(2) button").click())));
    await page.close();
  }
  const ms = (what) => `${best[what].toFixed(0)} ms (${wall[what].toFixed(0)} ms elapsed)`;
  console.log(`${name}: ${(bytes / 1e6).toFixed(2)} MB, loaded in ${ms("load")}, filtered in ${ms("filter")}, sorted in ${ms("sort")}`);
  if (bytes > limits.bytes) complain(`${name}: is larger than ${limits.bytes} bytes`);
  for (const what of ["load", "filter", "sort"]) if (best[what] > limits[what]) complain(`${name}: ${what} takes ${best[what].toFixed(0)} ms, more than ${limits[what]}`);
}

async function themes(name) {
  for (const [scheme, paper] of [["light", "rgb(255, 255, 255)"], ["dark", "rgb(13, 17, 23)"]]) {
    const page = await open(name, { scheme });
    const found = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    if (found !== paper) complain(`${name}: ${scheme} has the background ${found}`);
    await page.close();
  }
  const page = await open(name, { media: "print", scheme: "dark", width: 720 });
  if ((await page.evaluate(() => getComputedStyle(document.body).backgroundColor)) !== "rgb(255, 255, 255)") complain(`${name}: is printed dark`);
  if ((await overflow(page)) > 0) complain(`${name}: is too wide on paper`);
  const pdf = await page.pdf({ format: "A4" });
  if (pdf.length < 10000) complain(`${name}: prints ${pdf.length} bytes`);
  await page.close();
}

// A drawing of a plan shows its texts in the browser.
async function drawing(name, texts) {
  const page = await open(name);
  const shown = await page.evaluate(() => [...document.querySelectorAll("text")].map((t) => t.textContent));
  for (const text of texts) if (!shown.some((t) => t.includes(text))) complain(`${name}: does not show ${text}`);
  const outside = await page.evaluate(() => {
    const paper = document.querySelector(".paper").getBoundingClientRect();
    return [...document.querySelectorAll("text")].filter((t) => {
      const box = t.getBoundingClientRect();
      return box.left < paper.left || box.right > paper.right + 0.5 || box.bottom > paper.bottom;
    }).map((t) => t.textContent);
  });
  if (outside.length > 0) complain(`${name}: outside of the drawing: ${outside}`);
  await page.close();
}

async function mermaid(texts) {
  let source;
  try {
    source = readFileSync(require.resolve("mermaid").replace(/[^/]*$/, "mermaid.min.js"), "utf8");
  } catch {
    return console.log("mermaid is missing: left out");
  }
  const page = await browser.newPage();
  await page.setContent("<!DOCTYPE html><title>x</title><div id=box></div>");
  await page.evaluate(source);
  for (const name of ["plan.mermaid", "plan.mermaid-gantt"]) {
    const text = readFileSync(`${folder}/${name}`, "utf8");
    const drawn = await page.evaluate(async (graph, id) => {
      mermaid.initialize({ startOnLoad: false });
      try {
        document.querySelector("#box").innerHTML = (await mermaid.render(id, graph)).svg;
        return document.querySelector("#box").textContent;
      } catch (error) {
        return `error: ${error.message}`;
      }
    }, text, name.replace(/\W/g, ""));
    for (const one of texts) if (!drawn.includes(one)) complain(`${name}: Mermaid does not show ${one}: ${drawn.slice(0, 300)}`);
  }
  await page.close();
}

const rows = JSON.parse(readFileSync(`${folder}/rows.json`, "utf8"));
for (const name of ["sample.html", "index.html", "team-core.html", "hostile.html", "scripts.html", "empty.html"]) await looks(name);
for (const [name, count] of Object.entries(rows)) await withoutScript(name, count);
await works("sample.html");
await themes("sample.html");
await drawing("plan.svg", readFileSync(`${folder}/texts`, "utf8").trim().split("\n"));
await mermaid(readFileSync(`${folder}/names`, "utf8").trim().split("\n"));
await fast("many.html");
await browser.close();
server.close();
process.exit(wrong > 0 ? 1 : 0);
