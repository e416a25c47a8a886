package document

import (
	"strings"
	"time"
)

// clock reads a time such as 01:02:03,456, 02:03.4 or 1:02:03 at the head of s, and returns its length; 0 where there is none.
func clock(s string) (at time.Duration, size int) {
	part, parts := 0, 0
	for {
		n, digits := decimal(s[size:])
		if digits == 0 || digits > 3 || parts > 0 && (digits != 2 || n > 59) {
			return 0, 0
		}
		part = part*60 + n
		parts++
		size += digits
		if size == len(s) || s[size] != ':' || parts == 3 {
			break
		}
		size++
	}
	if parts < 2 {
		return 0, 0
	}
	at = time.Duration(part) * time.Second
	if size < len(s) && (s[size] == '.' || s[size] == ',') {
		if _, digits := decimal(s[size+1:]); digits > 0 && digits <= 9 {
			n, _ := decimal((s[size+1:size+1+digits] + "000")[:3])
			at += time.Duration(n) * time.Millisecond
			size += 1 + digits
		}
	}
	return at, size
}

// decimal reads the decimal number at the head of s and how many digits it has.
func decimal(s string) (n, digits int) {
	for digits < len(s) && digits < 10 && digit(s[digits]) {
		n = n*10 + int(s[digits]-'0')
		digits++
	}
	return n, digits
}

// timing reads the line that says when a cue is shown: 00:00:01,000 --> 00:00:04,000. One that looks like it and is none is
// broken.
func timing(line string) (from, to time.Duration, is, broken bool) {
	line = strings.TrimSpace(line)
	before, after, ok := strings.Cut(line, "-->")
	if !ok || line == "" || !digit(line[0]) {
		return 0, 0, false, false
	}
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	from, n := clock(before)
	to, m := clock(after)
	if n == 0 || n < len(before) || m == 0 {
		return 0, 0, false, true
	}
	return from, to, true, false
}
