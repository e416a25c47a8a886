// The corrected file is made of the bytes of the file as it was: edits are spans of bytes, and nothing is ever searched for.

function fromBase64(text) {
  const raw = atob(text);
  const out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}

// encode returns text as the bytes it has in an encoding, or null where the encoding has no such character.
function encode(text, encoding) {
  switch (encoding) {
    case "utf-16le":
    case "utf-16be": {
      const out = new Uint8Array(2 * text.length);
      const view = new DataView(out.buffer);
      for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), encoding === "utf-16le");
      return out;
    }
    case "windows-1252": {
      const out = Array.from(text, (c) => windows1252().get(c));
      return out.includes(undefined) ? null : Uint8Array.from(out);
    }
  }
  return new TextEncoder().encode(text);
}

let windows1252Table = null;

// windows1252 maps characters to their bytes. Five bytes stand for none.
function windows1252() {
  if (!windows1252Table) {
    const none = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    windows1252Table = new Map();
    for (let b = 0; b < 256; b++) {
      if (!none.includes(b)) windows1252Table.set(new TextDecoder("windows-1252").decode(Uint8Array.of(b)), b);
    }
  }
  return windows1252Table;
}

function decode(bytes, encoding) {
  return new TextDecoder(encoding).decode(bytes);
}

// splice returns the bytes with edits made, each with its start, its end and its bytes.
function splice(source, edits) {
  const parts = [];
  let at = 0;
  for (const e of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(source.subarray(at, e.start), e.bytes);
    at = e.end;
  }
  parts.push(source.subarray(at));
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let n = 0;
  for (const p of parts) {
    out.set(p, n);
    n += p.length;
  }
  return out;
}

// clash reports whether an edit overlaps one of those done, or begins where one of them does, as --fix has it.
function clash(done, edits) {
  const inside = (a, b) => a.start === a.end && b.start < a.start && a.start < b.end;
  return edits.some((e) =>
    done.some((d) => (e.start < d.end && d.start < e.end) || e.start === d.start || inside(e, d) || inside(d, e)));
}
