package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// The reasons to skip something.
const (
	noName     = "without an English name"
	otherKind  = "of another kind"
	unknown    = "of a class that no kind is known for"
	seldom     = "with fewer sitelinks than asked for"
	noCell     = "with a name that a table cannot hold"
	broken     = "broken"
	tooLong    = "longer than the limit"
	namesake   = "of a name that a more prominent one has"
	smallWord  = "a word without a capital"
	notTaken   = "an entity that is no name"
	noLabel    = "offices whose name is not in the source"
	backwards  = "offices that end before they begin"
	tooMany    = "offices beyond the number that is kept in mind"
	wrongIsOne = "wrong forms that are ordinary words or right for another name"
)

// Skips are what was skipped, by reason.
type Skips struct{ reasons map[string]*Skip }

// Skip is a reason why something was skipped.
type Skip struct {
	Reason   string
	Count    int
	Examples []string // the first ones, with their place
}

// maxExamples is how many examples of each reason are kept.
const maxExamples = 3

func (s *Skips) add(reason, place string, number int, example string) {
	if s.reasons == nil {
		s.reasons = map[string]*Skip{}
	}
	k := s.reasons[reason]
	if k == nil {
		k = &Skip{Reason: reason}
		s.reasons[reason] = k
	}
	k.Count++
	if len(k.Examples) >= maxExamples {
		return
	}
	if runes := []rune(example); len(runes) > 60 {
		example = string(runes[:60]) + "…"
	}
	if number > 0 {
		example = strings.TrimSpace(fmt.Sprintf("%s %d %s", place, number, example))
	}
	k.Examples = append(k.Examples, example)
}

// All returns the reasons, the most frequent first.
func (s *Skips) All() (out []*Skip) {
	for _, k := range s.reasons {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b *Skip) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Reason, b.Reason)) })
	return out
}

// skip notes that what stands at the place under way is left out.
func (s *source) skip(reason, example string) {
	if example != "" {
		example = fmt.Sprintf("%q", example)
	}
	s.skips.add(reason, s.place, s.number, example)
}
