// Cards stand beside the text, each as near to its words as the others allow.

const gap = 8; // pixels between cards

function floating() {
  return matchMedia("screen and (min-width: 62rem)").matches;
}

let placing = 0;

// placeCards puts the cards of the file that is shown beside their words, before the next picture is drawn.
function placeCards() {
  if (!placing) {
    placing = requestAnimationFrame(() => {
      placing = 0;
      if (review.file) place(review.file);
    });
  }
}

function place(file) {
  const shown = file.findings.filter((f) => !f.hidden);
  if (!floating()) {
    file.article.style.minHeight = "";
    for (const f of shown) f.card.style.top = "";
    return;
  }
  const top = file.article.getBoundingClientRect().top;
  const cards = shown.map((f) => {
    const mark = markOf(f) || f.row.element;
    return { f, wish: mark.getBoundingClientRect().top - top - 4, height: f.card.offsetHeight };
  }).sort((a, b) => a.wish - b.wish || a.f.n - b.f.n);
  const first = Math.max(0, cards.findIndex((c) => c.f === review.finding));
  let free = Infinity; // upwards from the current one, which is at its words
  for (let i = first; i >= 0; i--) {
    cards[i] && (cards[i].top = Math.min(cards[i].wish, free - gap - cards[i].height));
    free = cards[i] ? cards[i].top : free;
  }
  let low = 0;
  for (const c of cards) { // and downwards from the head of the text
    c.top = Math.max(c.top === undefined ? c.wish : c.top, low);
    low = c.top + c.height + gap;
  }
  for (const c of cards) c.f.card.style.top = c.top + "px";
  file.article.style.minHeight = low + "px";
}

// markOf returns the first piece of the text that belongs to a finding.
function markOf(f) {
  return f.row.element.querySelector('mark[data-n~="' + f.n + '"]');
}

// drawCard shows what was decided on a finding.
function drawCard(f) {
  const kind = f.decision ? f.decision.kind : "open";
  f.card.classList.toggle("open", kind === "open");
  f.card.classList.toggle("accepted", kind === "accept");
  f.card.classList.toggle("dismissed", kind === "dismiss");
  f.card.classList.toggle("current", f === review.finding);
  f.card.hidden = f.hidden;
  if (f === review.finding) f.card.setAttribute("aria-current", "true");
  else f.card.removeAttribute("aria-current");
  f.card.querySelector(".reopen").hidden = kind === "open";
  for (const b of f.card.querySelectorAll(".accept, .dismiss, .own")) b.hidden = kind !== "open";
  f.card.querySelectorAll(".choices button").forEach((b, i) => {
    b.setAttribute("aria-pressed", String(kind === "accept" && !f.decision.own && f.decision.text === f.suggestions[i].text));
  });
  drawDecided(f);
}

// drawDecided tells the decision in words, with a field for the reason of what was dismissed.
function drawDecided(f) {
  const p = f.card.querySelector(".decided");
  const d = f.decision;
  p.replaceChildren();
  if (!d) return;
  if (d.kind === "accept") {
    p.append("✓ accepted");
    if (d.own || !f.suggestions.length || d.text !== f.suggestions[0].text) {
      const words = document.createElement("bdi");
      words.textContent = d.text || "deleted";
      p.append(": ", words);
    }
    return;
  }
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.value = d.reason;
  input.maxLength = 200;
  input.className = "reason";
  label.append("Reason ", input);
  p.append("✕ stands ", label);
}

// askOwn opens the field for words of the editor's own.
function askOwn(f) {
  closeOwn();
  const form = document.createElement("form");
  form.className = "ask";
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.dir = "auto";
  input.spellcheck = false;
  input.autocomplete = "off";
  input.value = (f.decision && f.decision.kind === "accept" ? f.decision : f.suggestions[0] || f).text.replace(/\s+/g, " ");
  const take = document.createElement("button");
  take.textContent = "Take";
  label.append("Own words ", input);
  form.append(label, take);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const decision = ownWords(f, input.value);
    if (!decision) return say("Nothing can be deleted here: there is markup among the words.");
    if (act(f, decision)) closeOwn();
  });
  f.card.append(form);
  placeCards();
  input.focus();
  input.select();
}

function closeOwn() {
  for (const form of document.querySelectorAll(".ask")) form.remove();
  placeCards();
}
