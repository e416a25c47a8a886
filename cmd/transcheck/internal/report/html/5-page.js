// What is shown, and where the reader is.

const byId = (id) => document.getElementById(id);

let fading = 0;

// say tells what happened. It is to be seen for a while, and stays where it is to be read.
function say(text) {
  byId("status").textContent = text;
  byId("status").classList.remove("old");
  clearTimeout(fading);
  fading = setTimeout(() => byId("status").classList.add("old"), 6000);
}

const isOpen = (f) => !f.decision;
const everyFinding = () => review.files.flatMap((file) => file.findings);

// show shows a file.
function show(file) {
  if (review.file === file) return;
  const before = review.finding;
  review.finding = null;
  if (before) drawCard(before);
  if (review.file) review.file.article.classList.remove("shown");
  review.file = file;
  file.article.classList.add("shown");
  closeOwn();
  drawFile(file);
  drawCounts();
}

function drawFile(file) {
  for (const row of file.rows) if (row.findings.length) drawText(row);
  for (const f of file.findings) drawCard(f);
  placeCards();
}

// go makes a finding the current one and takes the reader there.
function go(f, focus = true) {
  const before = review.finding;
  show(f.file);
  review.finding = f;
  for (const g of [before, f]) {
    if (!g || g.file !== f.file) continue;
    drawText(g.row);
    drawCard(g);
  }
  place(f.file);
  if (focus) f.card.focus({ preventScroll: true });
  const target = floating() ? markOf(f) || f.row.element : f.card;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}

// step goes to the next finding, or to the one before; from the last of a file on to another file.
function step(by) {
  const all = everyFinding().filter((f) => !f.hidden);
  if (!all.length) return say("No finding is shown.");
  let i = all.indexOf(review.finding);
  if (i < 0) {
    const here = all.findIndex((f) => f.file === review.file);
    i = by > 0 ? Math.max(here, 0) - 1 : Math.max(here, 0) + 1;
  }
  if (!all[i + by]) return say(by > 0 ? "This is the last finding." : "This is the first finding.");
  go(all[i + by]);
}

// stepFile goes to the next file with findings that are shown, or to the one before.
function stepFile(by) {
  const files = review.files.filter((file) => file === review.file || file.findings.some((f) => !f.hidden));
  const file = files[files.indexOf(review.file) + by];
  if (!file) return say(by > 0 ? "This is the last file." : "This is the first file.");
  const first = file.findings.find((f) => !f.hidden && isOpen(f)) || file.findings.find((f) => !f.hidden);
  if (first) go(first);
}

// act takes a decision on a finding and goes to the next one that is open. It reports whether it could.
function act(f, decision) {
  const why = fault(f, decision);
  if (why) {
    say(why);
    return false;
  }
  decide([[f, decision]]);
  refresh([f]);
  const verb = !decision ? "Open again" : decision.kind === "accept" ? "Accepted" : "Dismissed";
  if (decision) onward(f, verb);
  else say(verb + ". " + leftText());
  return true;
}

// onward goes to the next open finding of the file.
function onward(f, verb) {
  const open = f.file.findings.filter((g) => isOpen(g) && !g.hidden);
  const next = open.find((g) => g.n > f.n) || open[0];
  if (next) go(next);
  else f.card.hidden ? byId("texts").focus() : f.card.focus({ preventScroll: true });
  say(verb + ". " + leftText() + (next || !openFindings().length ? "" : " This file is done; ] goes to the next one."));
}

const openFindings = () => everyFinding().filter(isOpen);

function leftText() {
  const n = openFindings().length;
  return n === 0 ? "Nothing is left." : n + " left.";
}

// refresh shows what became of findings.
function refresh(findings) {
  filter();
  for (const row of new Set(findings.filter((f) => f.file === review.file).map((f) => f.row))) drawText(row);
  for (const f of findings) drawCard(f);
  drawCounts();
  placeCards();
}

// drawCounts shows how much is left, of the whole and of each file, and what can be done.
function drawCounts() {
  const all = everyFinding();
  const open = all.filter(isOpen).length;
  byId("left").textContent = all.length ? open + " of " + all.length + " left" : "Nothing was found.";
  byId("progress").hidden = !all.length;
  byId("progress").max = Math.max(1, all.length);
  byId("progress").value = all.length - open;
  for (const file of review.files) {
    if (!file.link) continue;
    const left = file.findings.filter(isOpen).length;
    file.link.querySelector(".count").textContent = left ? left + " left" : "done";
    if (file === review.file) file.link.setAttribute("aria-current", "page");
    else file.link.removeAttribute("aria-current");
  }
  const button = (name) => document.querySelector('.actions [data-do="' + name + '"]');
  button("undo").disabled = !review.history.length;
  const safe = review.file ? safeOnes().length : 0;
  button("safe").hidden = !safe;
  button("safe").textContent = "Accept safe repairs (" + safe + ")";
  const can = (name, ok, why) => {
    button(name).disabled = !ok;
    button(name).title = ok ? "" : why;
  };
  const data = review.file && review.file.data;
  can("copy", data && (data.whole || (data.plain && data.source !== undefined)), "The page does not hold all of this text; transcheck --fix writes it.");
  can("save", data && data.source !== undefined, "The page does not hold this file, which is too large or not one text; transcheck --fix writes it.");
  for (const name of ["copy-stet", "save-stet"]) can(name, all.some((f) => f.decision && f.decision.kind === "dismiss"), "Nothing was dismissed.");
}

// safeOnes returns the open findings of the file that are safe to mend.
function safeOnes() {
  return review.file.findings.filter((f) => f.safe && isOpen(f) && !f.hidden);
}

// filter hides the findings that are not asked for.
function filter() {
  const name = byId("check").value;
  const severity = byId("severity").value;
  const least = Number(byId("confidence").value) / 100;
  const decision = byId("decision").value;
  const changed = [];
  for (const f of everyFinding()) {
    const kind = f.decision ? f.decision.kind : "open";
    const hidden = (name && f.check !== name) || (severity && f.severity !== severity) || f.confidence < least || (decision && kind !== decision);
    if (f.hidden !== Boolean(hidden)) changed.push(f);
    f.hidden = Boolean(hidden);
  }
  byId("least").textContent = least ? byId("confidence").value + " % and more" : "any";
  for (const row of new Set(changed.filter((f) => f.file === review.file).map((f) => f.row))) drawText(row);
  for (const f of changed) drawCard(f);
  return changed;
}
