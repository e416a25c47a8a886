// The text on the page follows the decisions.

function shortened(text) {
  return text.length > 60 ? text.slice(0, 40) + "…" : text;
}

// accepted returns the changes of a row's text, in order: [from, to, text, finding].
function accepted(row) {
  const out = [];
  for (const f of row.findings) {
    if (f.decision && f.decision.kind === "accept") for (const w of f.decision.words) out.push([...w, f]);
  }
  return out.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

// corrected returns a row's text with what was accepted.
function corrected(row) {
  let out = "";
  let at = 0;
  for (const [from, to, text] of accepted(row)) {
    if (from < at) continue;
    out += row.text.slice(at, from) + text;
    at = to;
  }
  return out + row.text.slice(at);
}

// drawText shows a row's text with its findings marked and what was accepted in place.
function drawText(row) {
  const changes = accepted(row);
  const cuts = new Set([0, row.text.length]);
  for (const f of row.findings) cuts.add(f.from).add(f.to);
  for (const [from, to] of changes) cuts.add(from).add(to);
  const places = [...cuts].sort((a, b) => a - b);
  const nodes = [];
  let done = 0; // the end of the change that was shown last
  places.forEach((at, i) => {
    for (const [from, to, text, f] of changes) {
      if (from !== at) continue;
      if (text) nodes.push(marked(text, [f]));
      done = Math.max(done, to);
    }
    const here = row.findings.filter((f) => f.from === at && f.to === at && !(f.decision && f.decision.kind === "accept"));
    if (here.length) nodes.push(marked("", here));
    const next = places[i + 1];
    if (next === undefined || at < done) return;
    const text = row.text.slice(at, next);
    const over = row.findings.filter((f) => f.from <= at && next <= f.to);
    nodes.push(over.length ? marked(text, over) : text);
  });
  row.element.replaceChildren(...nodes);
}

const ranks = ["info", "warning", "error"];

// marked returns a text as that of findings: it looks like the one that matters most.
function marked(text, findings) {
  const state = (f) => (f.decision ? f.decision.kind : "open");
  const weight = (f) => (f === review.finding ? 1000 : 0) + (f.hidden ? 0 : 100) + (state(f) === "open" ? 10 : 0) + ranks.indexOf(f.severity);
  const top = [...findings].sort((a, b) => weight(b) - weight(a))[0];
  const mark = document.createElement("mark");
  mark.textContent = text;
  mark.className = top.hidden ? "unmarked" : state(top) + " " + top.severity;
  if (top === review.finding) mark.classList.add("current");
  mark.dataset.n = [top, ...findings.filter((f) => f !== top)].map((f) => f.n).join(" ");
  return mark;
}

// changesOf returns the edits that were accepted in a file, with their bytes.
function changesOf(file) {
  return file.findings.flatMap((f) => (f.decision && f.decision.kind === "accept" ? f.decision.edits : []));
}

// correctedBytes returns the file with what was accepted, or null where the page does not hold it.
function correctedBytes(file) {
  if (file.data.source === undefined) return null;
  return splice(fromBase64(file.data.source), changesOf(file));
}

// correctedText returns the text of a file with what was accepted, or null where the page does not hold all of it.
function correctedText(file) {
  const bytes = file.data.plain ? correctedBytes(file) : null;
  if (bytes) return decode(bytes, file.data.encoding);
  if (!file.data.whole) return null;
  return file.rows.map((r) => corrected(r) + (r.element.classList.contains("speaker") ? ":" : "")).filter(Boolean).join("\n\n") + "\n";
}

// stetList returns what was dismissed in all files as the rows of a stet.tsv. A place without words, where something is missing, has
// none.
function stetList() {
  const rows = new Set();
  for (const file of review.files) {
    for (const f of file.findings) {
      const text = cell(f.text).replace(/^#/, "\\x23"); // which would begin a comment
      if (text && f.decision && f.decision.kind === "dismiss") {
        rows.add([text, f.check, pathPattern(file.data.path), cell(f.decision.reason), ""].join("\t"));
      }
    }
  }
  return ["text\tcheck\tpath\treason\tuntil", ...[...rows].sort()].join("\n") + "\n";
}

// cell returns a text on one line, with one space wherever it has white space.
function cell(text) {
  return text.replace(/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, " ").trim();
}

// pathPattern returns a path as a pattern that matches it and nothing else.
function pathPattern(path) {
  return path.replace(/[\\*?[\]{}]/g, "\\$&");
}
