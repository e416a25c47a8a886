package channel

import (
	"bytes"
	"slices"
	"strings"
)

// maxKeys bounds the keys of one token; a long name full of ambiguous letters
// would otherwise have hundreds.
const maxKeys = 8

// noConsonant is the key of a token without consonants, such as "Aoi".
const noConsonant = "*"

// Keys returns the consonant skeleton keys of a folded token: at least one, at
// most eight, distinct. Digraphs count as one sound, letters that scripts merge
// are one letter, vowels and doubles are dropped. A letter that may be read in
// two ways makes two keys; the first key holds the likeliest reading of each.
func Keys(folded string) []string {
	return strings.Fields(string(AppendKeys(nil, folded)))
}

// AppendKeys appends the keys that [Keys] returns to dst, each with a space
// after it. It is for those who look at very many names.
func AppendKeys(dst []byte, folded string) []byte {
	var buf [maxKeys][24]byte
	var array [maxKeys][]byte
	keys := array[:1]
	keys[0] = buf[0][:0]
	joined := false // no vowel stands between this letter and the one before
	for i := 0; i < len(folded); {
		options, size := sounds(folded, i)
		// A double is one sound, whichever way it is read.
		for size == 1 && i+1 < len(folded) && folded[i+1] == folded[i] {
			i++
		}
		n := len(keys)
		for k, option := range options {
			if k == 0 {
				continue
			}
			for _, key := range keys[:n] {
				if len(keys) < maxKeys {
					keys = append(keys, extend(append(buf[len(keys)][:0], key...), option, joined))
				}
			}
		}
		for k := range keys[:n] {
			keys[k] = extend(keys[k], options[0], joined)
		}
		joined = options[0] != ""
		i += size
	}
	return appendDistinct(dst, keys)
}

func appendDistinct(dst []byte, keys [][]byte) []byte {
	for i, key := range keys {
		if slices.ContainsFunc(keys[:i], func(k []byte) bool { return bytes.Equal(k, key) }) {
			continue
		}
		if len(key) == 0 {
			key = append(key, noConsonant...)
		}
		dst = append(append(dst, key...), ' ')
	}
	return dst
}

// extend adds a sound to a key, unless it is the last one over again: "tz" and
// "cs" are doubles in disguise.
func extend(key []byte, sound string, joined bool) []byte {
	if joined && sound != "" && len(key) > 0 && key[len(key)-1] == sound[0] {
		sound = sound[1:]
	}
	return append(key, sound...)
}

// Readings of letters, likeliest first. They are shared and never changed.
var (
	silent   = []string{""}
	soundB   = []string{"b"}
	soundC   = []string{"k", "s"}
	soundCh  = []string{"s", "k"}
	soundD   = []string{"d"}
	soundF   = []string{"f"}
	soundG   = []string{"g"}
	soundGJ  = []string{"g", "j"}
	soundGH  = []string{"g", ""}
	soundJ   = []string{"j", ""}
	soundZh  = []string{"j"}
	soundK   = []string{"k"}
	soundKh  = []string{"k", ""}
	soundL   = []string{"l"}
	soundM   = []string{"m"}
	soundN   = []string{"n"}
	soundR   = []string{"r"}
	soundS   = []string{"s"}
	soundT   = []string{"t"}
	soundW   = []string{"f", ""}
	soundH   = []string{"", "g"}
	soundX   = []string{"ks", "s", "k"}
	otherKey = []string{"#"}
)

// sounds returns the readings of the letter or digraph at i, and its length.
func sounds(s string, i int) (options []string, size int) {
	c, next := s[i], byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	if options, size := digraph(s, i, c, next); size > 0 {
		return options, size
	}
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y', '-', '.', ' ':
		return silent, 1
	case 'h':
		// Hamlet is Gamlet in Russian; within a word an h is mostly mute.
		if i == 0 {
			return soundH, 1
		}
		return silent, 1
	case 'b', 'p':
		return soundB, 1
	case 'c':
		return soundC, 1
	case 'd':
		return soundD, 1
	case 'f', 'v':
		return soundF, 1
	case 'g':
		if i == 0 || next == 'e' || next == 'i' || next == 'y' {
			return soundGJ, 1
		}
		return soundG, 1
	case 'j':
		return soundJ, 1
	case 'k', 'q':
		return soundK, 1
	case 'l':
		return soundL, 1
	case 'm':
		return soundM, 1
	case 'n':
		return soundN, 1
	case 'r':
		return soundR, 1
	case 's', 'z':
		return soundS, 1
	case 't':
		return soundT, 1
	case 'w':
		if i == 0 {
			return soundF, 1
		}
		return soundW, 1
	case 'x':
		return soundX, 1
	}
	return otherKey, 1
}

func digraph(s string, i int, c, next byte) ([]string, int) {
	switch rest := s[i:]; {
	case c == 's' && (strings.HasPrefix(rest, "shch") || strings.HasPrefix(rest, "szcz")),
		c == 't' && strings.HasPrefix(rest, "tsch"):
		return soundS, 4
	case c == 's' && strings.HasPrefix(rest, "sch"),
		c == 't' && (strings.HasPrefix(rest, "tch") || strings.HasPrefix(rest, "tsj")):
		return soundS, 3
	case c == 'd' && strings.HasPrefix(rest, "dzh"):
		return soundZh, 3
	}
	switch string([]byte{c, next}) {
	case "ch":
		return soundCh, 2
	case "sh", "cz", "sz", "ts", "tz":
		return soundS, 2
	case "zh", "dj":
		return soundZh, 2
	case "kh":
		return soundKh, 2
	case "gh":
		return soundGH, 2
	case "ck":
		return soundK, 2
	case "ph":
		return soundF, 2
	}
	return nil, 0
}
