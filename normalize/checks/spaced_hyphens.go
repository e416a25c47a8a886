package checks

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxHyphened is how many words a compound has at the most: state-of-the-art.
const maxHyphened = 5

// hyphen returns a compound whose hyphens stand between spaces: 34 - year - old. The word before the spaces at one offset is its
// first, and the hyphen stands at the other.
func (r *residue) hyphen(end, mark int) (repair, bool) {
	start := lettersBefore(r.text, end)
	if start == end {
		return repair{}, false
	}
	words, ends := []string{r.text[start:end]}, []int{end}
	for to := end; len(words) < maxHyphened; {
		next := r.behindHyphen(to)
		if next == 0 {
			break
		}
		to = lettersAfter(r.text, next)
		if to == next {
			break
		}
		words, ends = append(words, r.text[next:to]), append(ends, to)
	}
	n := compound(words, r.text[:start])
	if n == 0 {
		return repair{}, false
	}
	text := strings.Join(words[:n], "-")
	found := repair{from: start, to: ends[n-1], text: text, confidence: 0.96, safe: true}
	if mayEnd[strings.ToLower(words[0])] {
		found.confidence, found.safe = 0.85, false
	}
	found.message = fmt.Sprintf("spaces around the hyphens of %q", text)
	return found, true
}

// behindHyphen returns where the word behind a hyphen between spaces begins, or 0.
func (r *residue) behindHyphen(end int) int {
	mark := blank(r.text, end)
	if mark == end {
		return 0
	}
	for _, sign := range []string{"-", "–", "‑", "‐"} {
		if strings.HasPrefix(r.text[mark:], sign) {
			if next := blank(r.text, mark+len(sign)); next > mark+len(sign) {
				return next
			}
		}
	}
	return 0
}

// compound returns how many of the words with hyphens between are surely one compound, or 0. A hyphen between spaces may be a dash.
func compound(words []string, before string) int {
	if len(words) < 2 {
		return 0
	}
	first, second := words[0], words[1]
	switch {
	case measures[second] && (numerals[strings.ToLower(first)] || digits(first)):
		if len(words) > 2 && measured[words[2]] {
			return 3
		}
		return 2
	case digits(second) && (strings.EqualFold(first, "covid") || designations[first] || letterDesignation(first, second, before)):
		return 2
	case (combining[strings.ToLower(first)] || mayEnd[strings.ToLower(first)]) && len(second) > 2 && !goesOnSentence[second]:
		return 2
	}
	for n := min(len(words), 4); n > 1; n-- {
		if set := strings.ToLower(strings.Join(words[:n], "-")); setCompounds[set] || n == 3 && betweens[words[1]] && strings.EqualFold(first, words[2]) {
			return n
		}
	}
	return 0
}

// letterDesignation reports whether a letter and a number are the name of a machine, behind words that lead to one: the S - 400.
func letterDesignation(letter, number, before string) bool {
	if len(letter) != 1 || !startsCapital(letter) || len(number) < 2 || len(number) > 3 {
		return false
	}
	fields := strings.TrimRight(before, " ")
	word := fields[strings.LastIndexByte(fields, ' ')+1:]
	r, _ := utf8.DecodeRuneInString(word)
	return r >= 'a' && r <= 'z' && word != "group" && word != "and"
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

var (
	// measures are counted in the singular before a noun: a 34-year-old man, a five-member committee.
	measures = stringSet(`year month week day hour minute second mile kilometer kilometre meter metre centimeter centimetre foot inch pound ton
		tonne member point seat storey story page man woman round nation country party star degree bed room person part time fold`)
	measured     = stringSet("old long high wide deep tall thick")
	designations = stringSet("MiG Su Mi Tu Il Ka AK An RPG UH AH CH MQ RQ PAC ATR")
	// combining are no words by themselves, so that a hyphen belongs to what follows; mayEnd may be, before a dash.
	combining    = stringSet("anti non inter pre semi multi ultra neo quasi intra trans bi tri co")
	mayEnd       = stringSet("ex pro mid self")
	setCompounds = stringSet(`so-called long-term short-term medium-term high-level low-level well-known full-scale large-scale small-scale
		up-to-date state-of-the-art state-owned state-run would-be self-proclaimed follow-up run-up build-up cease-fire hand-to-hand
		in-depth on-site off-site real-time part-time full-time first-ever long-range short-range medium-range long-standing
		far-right far-left left-wing right-wing high-ranking high-speed high-tech low-cost air-to-air surface-to-air ground-to-air
		vice-president vice-chairman vice-premier vice-minister
		word-of-mouth wake-up warm-up start-up make-up check-in check-up`)
)
