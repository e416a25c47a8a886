package checks

import (
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// placeholders stand for a word that an engine did not know; the others mark where a text begins, ends or is filled.
var placeholders = map[string]bool{
	"unk": true, "mask": true, "oov": true,
	"s": false, "/s": false, "pad": false, "eos": false, "bos": false, "cls": false, "sep": false, "sos": false,
}

// placeholder returns a token such as <unk>, [UNK] or </s>. In square brackets only capitals are one.
func (r *residue) placeholder(at int) (repair, bool) {
	closing := byte('>')
	if r.text[at] == '[' {
		closing = ']'
	}
	end := strings.IndexByte(r.text[at:min(len(r.text), at+len("< mask >"))], closing)
	if end < 0 {
		return repair{}, false
	}
	name := strings.TrimSpace(r.text[at+1 : at+end])
	unknown, ok := placeholders[strings.ToLower(name)]
	if !ok || closing == ']' && (len(name) < 3 || strings.ToUpper(name) != name) {
		return repair{}, false
	}
	token := r.text[at : at+end+1]
	found := repair{from: at, to: at + end + 1, unknown: unknown, drop: !unknown, confidence: 0.97, message: fmt.Sprintf("%q is a mark of the engine", token)}
	if unknown {
		found.message = fmt.Sprintf("%q stands for a word that the engine did not know", token)
	}
	return found, true
}

// entity returns an entity that was not decoded, or was encoded twice: &quot; &amp;quot; & quot ;
func (r *residue) entity(at int) (repair, bool) {
	end := strings.IndexByte(r.text[at:min(len(r.text), at+longestEntity)], ';')
	if end < 0 {
		return repair{}, false
	}
	written := r.text[at : at+end+1]
	text := html.UnescapeString(strings.ReplaceAll(written, " ", ""))
	if rest := r.text[at+end+1:]; text == "&" { // &amp;quot;
		if more := strings.IndexByte(rest[:min(len(rest), longestEntity)], ';'); more > 0 {
			if twice := html.UnescapeString("&" + rest[:more+1]); utf8.RuneCountInString(twice) == 1 {
				end += more + 1
				text = twice
			}
		}
	}
	if n := utf8.RuneCountInString(text); n != 1 || strings.HasPrefix(written, "& ") && !strings.ContainsAny(text, `"'<>&`) {
		return repair{}, false
	}
	found := repair{from: at, to: at + end + 1, text: text, confidence: 0.98, safe: true}
	found.message = fmt.Sprintf("%q should read %q", r.text[found.from:found.to], text)
	if text == "\u00a0" {
		found.text, found.message = " ", fmt.Sprintf("%q should be a space", r.text[found.from:found.to])
		if before, after := blankBefore(r.text, at), blank(r.text, found.to); before < at || after > found.to {
			found.from, found.to = before, after
		}
	}
	return found, true
}

const longestEntity = 12

// joiner returns a word in parts, by the signs with which engines mark them: 34 @-@ year @-@ old, govern@@ ment, play ##ing.
func (r *residue) joiner(at int) (repair, bool) {
	j, ok := r.joint(at)
	if !ok {
		return repair{}, false
	}
	found := repair{from: lettersBefore(r.text, j.from), confidence: 0.98, safe: true}
	found.message = fmt.Sprintf("%q marks parts of a word", strings.TrimSpace(r.text[j.from:j.to]))
	found.text = r.text[found.from:j.from]
	for ok {
		found.to = lettersAfter(r.text, j.to)
		found.text += j.text + r.text[j.to:found.to]
		j, ok = r.joint(blank(r.text, found.to))
	}
	return found, true
}

// joint returns the sign at an offset that joins the letters before it to those behind it, and the spaces that go with it.
func (r *residue) joint(at int) (j change, ok bool) {
	rest := r.text[at:]
	j.from = blankBefore(r.text, at)
	switch {
	case len(rest) > 2 && rest[0] == '@' && strings.IndexByte("-/.,:", rest[1]) >= 0 && rest[2] == '@':
		j.to, j.text = at+len("@-@"), rest[1:2]
	case strings.HasPrefix(rest, "@@ ") && j.from == at:
		j.to = at + len("@@")
	case strings.HasPrefix(rest, "##") && j.from < at:
		j.to = at + len("##")
		return j, j.to < len(r.text) && rest[2] >= 'a' && rest[2] <= 'z'
	default:
		return j, false
	}
	j.to = blank(r.text, j.to)
	return j, lettersBefore(r.text, j.from) < j.from && lettersAfter(r.text, j.to) > j.to
}

// wordStart returns the block with which sentencepiece marks where a word begins. Between others of its kind it is part of a picture.
func (r *residue) wordStart(at int) (repair, bool) {
	to := at + len("▁")
	before, _ := runes(r.text, at)
	_, after := runes(r.text, to)
	if drawn(before) || drawn(after) {
		return repair{}, false
	}
	found := repair{from: at, to: to, confidence: 0.97, safe: true, message: `"▁" marks where a word begins`}
	if at > 0 && !unicode.IsSpace(before) && !unicode.IsSpace(after) && to < len(r.text) {
		found.text = " "
		return found, true
	}
	found.to = blank(r.text, to)
	end := lettersAfter(r.text, found.to)
	found.text, found.to = r.text[found.to:end], end
	return found, true
}

func drawn(r rune) bool { return r >= 0x2580 && r <= 0x259F }

// undecoded returns a character that could not be decoded. Between a word and its ending it was an apostrophe.
func (r *residue) undecoded(at int) (repair, bool) {
	to := at
	for strings.HasPrefix(r.text[to:], "\uFFFD") {
		to += len("\uFFFD")
	}
	found := repair{from: at, to: to, unknown: true, confidence: 0.97, message: "a character that could not be decoded"}
	word := r.text[lettersBefore(r.text, at):at]
	if word != "" && belongs(word, r.text[to:lettersAfter(r.text, to)]) {
		found.text, found.unknown, found.confidence = "’", false, 0.9
	}
	return found, true
}

// treeBracket returns a bracket as treebanks write it: -LRB- for (.
func (r *residue) treeBracket(at int) (repair, bool) {
	rest := r.text[at:min(len(r.text), at+len("-LRB-"))]
	sign, ok := treeBrackets[rest]
	if !ok {
		return repair{}, false
	}
	found := repair{from: at, to: at + len(rest), text: sign, confidence: 0.98, safe: true, message: fmt.Sprintf("%q should read %q", rest, sign)}
	if strings.Contains("([", sign) {
		found.to = blank(r.text, found.to)
	} else {
		found.from = blankBefore(r.text, at)
	}
	return found, true
}

var treeBrackets = map[string]string{"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
