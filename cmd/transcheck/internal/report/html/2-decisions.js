// A decision on a finding is to accept what changes the text, or to dismiss the finding. What is not decided is open.

const review = {
  files: [], // each with its data, its article, its findings and its rows
  file: null, // the one that is shown
  finding: null, // the one that the keys are about
  history: [], // of lists of {finding, before}
};

// suggested returns the decision to accept a suggestion.
function suggested(f, index) {
  const s = f.suggestions[index];
  return { kind: "accept", text: s.text, own: false, edits: s.edits.map(([start, end, text]) => ({ start, end, text })), words: s.words };
}

// ownWords returns the decision to put words of the editor's own in the place of those found, or null where nothing can.
function ownWords(f, text) {
  const words = text.split(/\s+/).filter(Boolean);
  text = words.join(" ");
  if (!text) {
    if (!f.deletion) return null;
    const { edits, words } = f.deletion;
    return { kind: "accept", text, own: true, edits: edits.map(([start, end, text]) => ({ start, end, text })), words };
  }
  const old = f.text.split(/\s+/).filter(Boolean);
  const out = { kind: "accept", text, own: true, edits: [], words: [] };
  const put = (slot, word) => {
    out.words.push([slot.from, slot.to, word]);
    for (const e of slot.edits) out.edits.push({ start: e[0], end: e[1], text: filled(f.file.data, e, word) });
  };
  if (old.length > 1 && old.length === words.length) { // markup and line ends between the words stay
    words.forEach((w, i) => { if (w !== old[i]) put(f.slots[i + 1], w); });
  } else {
    put(f.slots[0], text);
  }
  return out;
}

// filled returns what an edit writes once its place is filled.
function filled(data, edit, word) {
  if (edit.length < 5) return edit[2] || "";
  const [, , before, after, small] = edit;
  return before + written(data, small ? word.toLowerCase() : word) + after;
}

// written returns a text with the escapes of the file's format.
function written(data, text) {
  const escapes = data.escapes || {};
  return Array.from(text, (c) => {
    if (Object.hasOwn(escapes, c)) return escapes[c];
    if (c < "\u0080" || !data.ascii) return c;
    if (data.ascii === "reference") return "&#" + c.codePointAt(0) + ";";
    return c.split("").map((u) => "\\u" + u.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  }).join("");
}

// fault returns why a decision cannot be taken, or "". It gives the edits their bytes.
function fault(f, decision) {
  if (!decision || decision.kind !== "accept") return "";
  for (const e of decision.edits) {
    e.bytes = encode(e.text, f.file.data.encoding);
    if (!e.bytes) return "The file is " + f.file.data.encoding + " and cannot hold these words.";
  }
  for (const other of f.file.findings) {
    const d = other.decision;
    if (other !== f && other.part === f.part && d && d.kind === "accept" && clash(d.edits, decision.edits)) {
      return "It overlaps a change that was accepted: “" + shortened(other.text) + "”. Undo that one first.";
    }
  }
  return "";
}

// decide takes decisions, [finding, decision] each, as one step to be undone. It returns those that it took.
function decide(pairs) {
  const step = [];
  for (const [f, decision] of pairs) {
    if (fault(f, decision)) continue;
    step.push({ finding: f, before: f.decision });
    f.decision = decision;
  }
  if (step.length) {
    review.history.push(step);
    for (const file of new Set(step.map((s) => s.finding.file))) keep(file);
  }
  return step.map((s) => s.finding);
}

// undo takes the last step back and returns its findings.
function undo() {
  const step = review.history.pop() || [];
  for (const s of [...step].reverse()) s.finding.decision = s.before;
  for (const file of new Set(step.map((s) => s.finding.file))) keep(file);
  return step.map((s) => s.finding);
}

// keep writes the decisions on a file where the browser keeps them for the next visit. Some browsers do not allow it.
function keep(file) {
  const kept = {};
  for (const f of file.findings) {
    const d = f.decision;
    if (d) kept[f.id] = d.kind === "dismiss" ? { dismiss: d.reason } : d.own ? { own: d.text } : { accept: d.text };
  }
  try {
    localStorage.setItem("transcheck:" + file.data.key, JSON.stringify(kept));
  } catch {
    // they last as long as the page
  }
}

// recall takes the decisions of an earlier visit.
function recall(file) {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("transcheck:" + file.data.key)) || {};
  } catch {
    return;
  }
  for (const f of file.findings) {
    if (!Object.hasOwn(kept, f.id)) continue;
    const k = kept[f.id];
    let decision = null;
    if (typeof k.dismiss === "string") decision = { kind: "dismiss", reason: k.dismiss };
    else if (typeof k.own === "string") decision = ownWords(f, k.own);
    else {
      const i = f.suggestions.findIndex((s) => s.text === k.accept);
      if (i >= 0) decision = suggested(f, i);
    }
    if (!fault(f, decision)) f.decision = decision;
  }
}
