package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

var brokenLink = &check.Check{
	Name: "broken-link",
	Doc: check.Doc{
		Title: "an address with spaces in it",
		Text: `Finds addresses of sites, mail and accounts that were taken apart into words, such as https: / / or @ name _ live, and puts
them together as far as they surely go. A plain "@" for "at" and endings that are words of English (us, in, net) are left alone,
and so is a site that a sentence merely speaks of, as "the .ru zone".`,
		Before:   "See https: / /t.me/belzhd_live for more.",
		After:    "See https://t.me/belzhd_live for more.",
		Category: "fluency/character-encoding",
		Severity: check.Error,
	},
	Run: runBrokenLink,
}

func runBrokenLink(p *check.Pass) {
	for i := range p.Passages {
		text := p.Passages[i].Text
		if strings.IndexByte(text, '@') < 0 && strings.IndexByte(text, '/') < 0 && strings.IndexByte(text, '#') < 0 && !dottedSpace(text) {
			continue
		}
		l := addresses{text}
		for at := 0; at < len(text); {
			found, ok := l.at(at)
			if !ok {
				at++
				continue
			}
			found.message = fmt.Sprintf("%q is an address with spaces in it", text[found.from:found.to])
			found.report(p, p.Passages[i].Segment)
			at = max(at+1, found.to)
		}
	}
}

// dottedSpace reports whether a text has a stop with a space and a small letter or a stop behind it.
func dottedSpace(text string) bool {
	for i := 1; i+1 < len(text); i++ {
		if text[i] == ' ' && (text[i-1] == '.' && text[i+1] >= 'a' && text[i+1] <= 'z' || text[i+1] == '.') {
			return true
		}
	}
	return false
}

// addresses finds broken addresses in a text.
type addresses struct{ text string }

func (l addresses) at(at int) (repair, bool) {
	switch l.text[at] {
	case 'h', 'H':
		return l.scheme(at)
	case 'w':
		return l.site(at)
	case '@':
		return l.account(at)
	case '.':
		return l.ending(at)
	case '#':
		return l.hashtag(at)
	}
	return repair{}, false
}

// begins reports whether a word may begin at an offset.
func (l addresses) begins(at int) bool {
	before, _ := utf8.DecodeLastRuneInString(l.text[:at])
	return !worded(before) && !strings.ContainsRune("./-_@:", before)
}

// scheme returns an address whose colon and slashes stand apart: https: / /.
func (l addresses) scheme(at int) (repair, bool) {
	size := len("http")
	if len(l.text) < at+size || !strings.EqualFold(l.text[at:at+size], "http") || !l.begins(at) {
		return repair{}, false
	}
	to := at + size
	if to < len(l.text) && l.text[to]|0x20 == 's' {
		to++
	}
	name := l.text[at:to]
	for _, sign := range []string{":", "/", "/"} {
		if to = blank(l.text, to); !strings.HasPrefix(l.text[to:], sign) {
			return repair{}, false
		}
		to++
	}
	host := blank(l.text, to)
	rest, end, loose := l.address(host)
	if rest == "" {
		host, end, loose = to, to, false
	}
	found := repair{from: at, to: end, text: name + "://" + rest, confidence: 0.97, safe: !loose}
	return found, found.text != l.text[at:end]
}

// site returns an address that begins with www and has spaces around its stops.
func (l addresses) site(at int) (repair, bool) {
	if !strings.HasPrefix(l.text[at:], "www") || !l.begins(at) {
		return repair{}, false
	}
	dot := blank(l.text, at+len("www"))
	if !strings.HasPrefix(l.text[dot:], ".") {
		return repair{}, false
	}
	rest, end, loose := l.address(blank(l.text, dot+1))
	found := repair{from: at, to: end, text: "www." + rest, confidence: 0.96, safe: !loose}
	return found, strings.Contains(rest, ".") && found.text != l.text[at:end]
}

// address reads a host and what follows it, with spaces around its signs where they surely belong to it. It tells whether there were
// any in what may also be the sentence.
func (l addresses) address(at int) (text string, end int, loose bool) {
	end = l.label(at)
	if end == at || l.text[at] >= 'A' && l.text[at] <= 'Z' {
		return "", at, false
	}
	text = l.text[at:end]
	sited := false
	for {
		sign := blank(l.text, end)
		if sign == len(l.text) || strings.IndexByte("./_-?=&", l.text[sign]) < 0 {
			return text, end, loose
		}
		next := blank(l.text, sign+1)
		to := l.label(next)
		spaced := sign > end || next > sign+1
		switch {
		case to == next && !spaced && l.text[sign] == '/':
		case to == next:
			return text, end, loose
		case spaced && l.text[sign] == '.' && (sited || !l.endsHost(next, to) && sign == end && !l.dotted(to)):
			return text, end, loose
		case spaced && l.text[sign] != '.' && !(sited && (l.text[sign] == '/' || l.text[sign] == '_' || l.text[sign] == '=' || l.text[sign] == '&')):
			return text, end, loose
		default:
			sited = sited || l.text[sign] == '.' && l.endsHost(next, to)
			loose = loose || spaced && l.text[sign] != '.'
		}
		text += l.text[sign:sign+1] + l.text[next:to]
		end = to
	}
}

// endsHost reports whether a word is what the name of a site ends with. One that is a word of English is it where no other follows.
func (l addresses) endsHost(from, to int) bool {
	word := l.text[from:to]
	after, _ := utf8.DecodeRuneInString(l.text[blank(l.text, to):])
	return document.SiteEnding(word) || wordySite[word] && !unicode.IsLetter(after)
}

// dotted reports whether a stop and the ending of a site follow, as behind "rt" in "rt. com".
func (l addresses) dotted(at int) bool {
	dot := blank(l.text, at)
	if !strings.HasPrefix(l.text[dot:], ".") {
		return false
	}
	next := blank(l.text, dot+1)
	return document.SiteEnding(l.text[next:l.label(next)])
}

// label returns where the letters, digits and signs of a part of an address end.
func (l addresses) label(at int) int {
	for at < len(l.text) && (alphanumeric(l.text[at]) || at+1 < len(l.text) && (l.text[at] == '-' || l.text[at] == '_') && l.text[at+1] > ' ') {
		at++
	}
	return at
}

// ending returns a site whose last part stands apart: kremlin. ru, bbc .co.uk.
func (l addresses) ending(at int) (repair, bool) {
	end := blankBefore(l.text, at)
	next := blank(l.text, at+1)
	to := l.label(next)
	word := l.text[next:to]
	start := l.nameBefore(end)
	name := l.text[start:end]
	if end == at && next == at+1 || len(name) < 2 || !surelySite[word] || !l.begins(start) || strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") {
		return repair{}, false
	}
	if ordinary(name) && (end < at || !startsLower(name)) {
		return repair{}, false // the Russian .ru zone
	}
	found := repair{from: start, text: name + "." + word, confidence: 0.9}
	for dot := to; strings.HasPrefix(l.text[dot:], "."); { // co. uk
		part := blank(l.text, dot+1)
		if to = l.label(part); !document.SiteEnding(l.text[part:to]) {
			to = dot
			break
		}
		found.text += "." + l.text[part:to]
		dot = to
	}
	found.to = to
	after, _ := utf8.DecodeRuneInString(l.text[to:])
	return found, !unicode.IsLetter(after) && after != '-'
}

// nameBefore returns where the letters, digits and inner signs of a name before an offset begin.
func (l addresses) nameBefore(end int) int {
	start := end
	for start > 0 && end-start < maxLetters && (alphanumeric(l.text[start-1]) || strings.IndexByte(".-_", l.text[start-1]) >= 0) {
		start--
	}
	return start
}

func alphanumeric(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' }

var (
	wordySite = stringSet("by us in me info news net")
	// surelySite are endings that are nothing else behind a stop and a space.
	surelySite = stringSet("com org gov edu ru ua ir uk kz uz html pdf docx php co")
)

// hashtag returns a hashtag whose sign stands apart: # StandWithUkraine.
func (l addresses) hashtag(at int) (repair, bool) {
	next := blank(l.text, at+1)
	to := l.label(next)
	inner := 0
	for i := next + 1; i < to; i++ {
		if l.text[i] >= 'A' && l.text[i] <= 'Z' && l.text[i-1] >= 'a' && l.text[i-1] <= 'z' {
			inner++
		}
	}
	found := repair{from: at, to: to, text: "#" + l.text[next:to], confidence: 0.85, severity: check.Warning}
	return found, at > 0 && l.begins(at) && next > at+1 && inner > 0 && startsCapital(l.text[next:to])
}
