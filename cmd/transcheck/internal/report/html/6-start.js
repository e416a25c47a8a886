// Buttons, keys and the beginning of it all.

const deeds = {
  accept: (f, button) => f.suggestions.length ? act(f, suggested(f, Number(button ? button.dataset.choice : 0))) : say("There is no suggestion; type words of your own with e."),
  dismiss: (f) => act(f, { kind: "dismiss", reason: "" }),
  own: (f) => askOwn(f),
  reopen: (f) => act(f, null),
  undo: () => {
    const back = undo();
    if (!back.length) return say("There is nothing to undo.");
    refresh(back);
    const f = back.find((g) => !g.hidden);
    if (f) go(f);
    say("Undone. " + leftText());
  },
  safe: () => {
    const taken = decide(safeOnes().map((f) => [f, suggested(f, 0)]));
    refresh(taken);
    say(taken.length + (taken.length === 1 ? " safe repair" : " safe repairs") + " accepted. " + leftText());
  },
  copy: () => copy(correctedText(review.file), "The corrected text was copied."),
  save: () => save(correctedBytes(review.file), review.file.data.name),
  "copy-stet": () => copy(stetList(), "The stet list was copied."),
  "save-stet": () => save(new TextEncoder().encode(stetList()), "stet.tsv"),
  help: () => {
    byId("help").showModal();
    byId("help").querySelector("form button").focus({ preventScroll: true });
  },
};

// copy puts text on the clipboard, or shows it where the browser does not let a page do that.
async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    byId("text-by-hand").value = text;
    byId("by-hand").showModal();
    byId("text-by-hand").select();
  }
}

// save hands bytes to the browser as a file.
function save(bytes, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  say("Saved as " + name + ".");
}

const keys = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  "]": () => stepFile(1), "[": () => stepFile(-1),
  a: () => onCurrent(deeds.accept), d: () => onCurrent(deeds.dismiss), e: () => onCurrent(deeds.own),
  u: deeds.undo, "?": deeds.help,
};

// onCurrent does something with the current finding.
function onCurrent(deed) {
  if (!review.finding || review.finding.hidden) return step(1);
  deed(review.finding);
}

let taken = false; // the key that is down did something, and types nothing

function onKey(event) {
  taken = false;
  if (event.key === "Escape") return closeAsked();
  const typing = event.target.closest("input, select, textarea, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !byId("keys").checked || !review.files.length) return;
  if (/^[1-9]$/.test(event.key)) {
    onCurrent((f) => {
      const i = Number(event.key) - 1;
      if (i < f.suggestions.length) act(f, suggested(f, i));
      else say("There is no suggestion " + event.key + ".");
    });
  } else if (Object.hasOwn(keys, event.key)) {
    keys[event.key]();
  } else {
    return;
  }
  taken = true;
  event.preventDefault();
}

function closeAsked() {
  if (!document.querySelector(".ask")) return;
  closeOwn();
  if (review.finding) review.finding.card.focus({ preventScroll: true });
}

function onClick(event) {
  const button = event.target.closest("[data-do]");
  const card = event.target.closest(".card");
  const mark = event.target.closest("mark");
  const findingOf = (n) => review.file.findings.find((f) => f.n === Number(n));
  if (card) {
    const f = findingOf(card.dataset.n);
    if (f !== review.finding && !button) return go(f);
    if (button) {
      if (f !== review.finding) go(f);
      return deeds[button.dataset.do](f, button);
    }
  } else if (button) {
    deeds[button.dataset.do]();
  } else if (mark) {
    const f = mark.dataset.n.split(" ").map(findingOf).find((g) => !g.hidden);
    if (f) go(f);
  }
}

// onFocus makes the finding current whose card is reached with the tab key.
function onFocus(event) {
  if (!event.target.matches(".card")) return;
  const f = review.file.findings.find((g) => g.n === Number(event.target.dataset.n));
  if (f && f !== review.finding) go(f, false);
}

function onChange(event) {
  if (event.target.closest(".filters")) {
    filter();
    drawCounts();
    placeCards();
    say(everyFinding().filter((f) => !f.hidden).length + " findings are shown.");
  } else if (event.target.classList.contains("reason")) {
    const f = review.file.findings.find((g) => g.n === Number(event.target.closest(".card").dataset.n));
    f.decision.reason = event.target.value;
    keep(f.file);
  }
}

// read takes in a file as it stands on the page.
function read(article) {
  const data = JSON.parse(article.querySelector('script[type="application/json"]').textContent);
  const file = { data, article, findings: [], rows: [] };
  const byNumber = new Map(data.findings.map((f) => [f.n, f]));
  for (const element of article.querySelectorAll(".row")) {
    const text = element.querySelector(".text");
    const row = { element: text, text: text.textContent, findings: [] };
    for (const card of element.querySelectorAll(".card")) {
      const f = Object.assign(byNumber.get(Number(card.dataset.n)), { file, row, card, decision: null, hidden: false });
      f.id = f.check + "@" + f.part + ":" + f.start + "-" + f.end;
      row.findings.push(f);
    }
    file.rows.push(row);
  }
  file.findings = data.findings;
  recall(file);
  return file;
}

// shared returns how much of their folders all files have in common.
function shared(paths) {
  let n = paths[0].lastIndexOf("/") + 1;
  for (const path of paths) while (n && !path.startsWith(paths[0].slice(0, n))) n = paths[0].lastIndexOf("/", n - 2) + 1;
  return n;
}

// nameOf returns the name of a file with its folder over it, less what all files share of that.
function nameOf(path) {
  const at = path.lastIndexOf("/") + 1;
  const out = document.createElement("span");
  const folder = document.createElement("bdi");
  const name = document.createElement("bdi");
  folder.textContent = path.slice(0, at);
  folder.className = "folder";
  name.textContent = path.slice(at);
  out.append(folder, name);
  return out;
}

// listFiles fills the list of files.
function listFiles() {
  if (review.files.length < 2) return;
  const paths = review.files.map((file) => file.article.querySelector("h2").textContent);
  const skip = shared(paths);
  byId("files").append(...review.files.map((file, i) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const count = document.createElement("span");
    link.href = "#" + file.article.id;
    count.className = "count";
    link.append(nameOf(paths[i].slice(skip)), " ", count);
    link.title = paths[i];
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(file);
      scrollTo(0, 0);
      byId("texts").focus({ preventScroll: true });
    });
    item.append(link);
    file.link = link;
    return item;
  }));
  document.querySelector(".files").hidden = false;
  document.body.classList.add("several");
  byId("find").addEventListener("input", () => {
    const sought = byId("find").value.toLowerCase();
    for (const file of review.files) file.link.parentElement.hidden = !file.link.textContent.toLowerCase().includes(sought);
  });
}

function listChecks() {
  const counts = new Map();
  for (const f of everyFinding()) counts.set(f.check, (counts.get(f.check) || 0) + 1);
  for (const [name, n] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    byId("check").append(new Option(name + " (" + n + ")", name));
  }
}

function start() {
  document.documentElement.classList.add("scripted");
  review.files = [...document.querySelectorAll("article.file")].map(read);
  listFiles();
  listChecks();
  filter(); // a browser may have kept what was chosen before
  if (review.files.length) show(review.files.find((file) => file.findings.some(isOpen)) || review.files[0]);
  else drawCounts();
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  document.addEventListener("keypress", (event) => { if (taken) event.preventDefault(); });
  document.addEventListener("change", onChange);
  document.addEventListener("focusin", onFocus);
  byId("confidence").addEventListener("input", () => {
    filter();
    placeCards();
  });
  addEventListener("resize", placeCards);
  if (document.fonts) document.fonts.ready.then(placeCards);
}

start();
