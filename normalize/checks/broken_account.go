package checks

import (
	"strings"

	"transcheck/normalize/document"
)

// account returns a mail address or the name of an account whose sign stands apart: press @ un.org, @ belzhd _ live.
func (l addresses) account(at int) (repair, bool) {
	end, next := blankBefore(l.text, at), blank(l.text, at+1)
	to := l.label(next)
	if to == next {
		return repair{}, false
	}
	if found, ok := l.mail(at, end, next); ok {
		return found, true
	}
	if end == at && !l.begins(at) {
		return repair{}, false // Folding@ home
	}
	name := l.text[next:to]
	for { // belzhd _ live
		sign := blank(l.text, to)
		if !strings.HasPrefix(l.text[sign:], "_") {
			break
		}
		part := blank(l.text, sign+1)
		if end := l.label(part); end > part {
			name, to = name+"_"+l.text[part:end], end
			continue
		}
		break
	}
	found := repair{from: at, to: to, text: "@" + name, confidence: 0.93}
	if found.text == l.text[at:to] || name[0] >= '0' && name[0] <= '9' {
		return found, false
	}
	return found, strings.Contains(name, "_") || strings.ContainsAny(name, "0123456789") || l.cued(at, to)
}

// mail returns a mail address, given where what stands before and behind its sign ends and begins.
func (l addresses) mail(at, end, next int) (repair, bool) {
	start := l.nameBefore(end)
	host, to, loose := l.address(next)
	local := l.text[start:end]
	dot := strings.LastIndexByte(host, '.')
	if local == "" || dot < 0 || !document.SiteEnding(host[dot+1:]) || !l.begins(start) || ordinary(local) && end < at && !mailboxes[local] {
		return repair{}, false
	}
	found := repair{from: start, to: to, text: local + "@" + host, confidence: 0.95, safe: end == at && !loose}
	return found, found.text != l.text[start:to]
}

// cued reports whether one of the last words before an account, or of the first behind it, speaks of accounts.
func (l addresses) cued(from, to int) bool {
	before := strings.Fields(l.text[max(0, from-maxCue):from])
	after := strings.Fields(l.text[to:min(len(l.text), to+maxCue)])
	for _, word := range append(before[max(0, len(before)-4):], after[:min(len(after), 3)]...) {
		if accountCues[strings.ToLower(strings.Trim(word, `.,:;()"'`))] {
			return true
		}
	}
	return false
}

// maxCue is how many bytes on either side are looked at for words that speak of accounts.
const maxCue = 60

var (
	accountCues = stringSet("twitter telegram instagram tiktok facebook youtube vk x account accounts handle channel user username tweet tweeted retweeted follow via")
	mailboxes   = stringSet("info press contact mail office editor editors news support admin hello help sales media service desk letters feedback redaction")
)
