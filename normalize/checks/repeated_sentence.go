package checks

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"transcheck/normalize/check"
)

var repeatedSentence = &check.Check{
	Name: "repeated-sentence",
	Doc: check.Doc{
		Title: "a sentence that tells again what another told",
		Text: `Finds a full sentence whose content words are nearly all those of an earlier one: the source told its lead twice, and
the engine worded it anew each time. Sentences of fewer than eight content words, headings, and sentences with other numbers,
with another name in the place of one, or of which one denies what the other says, are left alone. People repeat themselves too,
once or twice in 100,000 words, so it is a warning. It is information where three sentences in a row are repeated, as in forms, and
in questions, numbered steps and sentences with quotes. In a file that has the source beside the translation nothing is reported.`,
		Before: `The ministry said the two sides will discuss missile systems and military exercises in Geneva next week.

A summit followed. The ministry has said that the two sides will discuss missile systems and military exercises in Geneva.`,
		After: `The ministry said the two sides will discuss missile systems and military exercises in Geneva next week.

A summit followed.`,
		Category: "accuracy/addition",
		Severity: check.Warning,
	},
	Run: runRepeatedSentence,
}

// The thresholds were measured on machine output and human text: 1.1 findings in 100 articles that people wrote.
const (
	minStems       = 8
	minContainment = 0.85 // of the shorter sentence's stems in the longer one
	minJaccard     = 0.65 // shared stems among all of both
	maxDistance    = 30   // paragraphs; farther off, it is another article of the same file
)

func runRepeatedSentence(p *check.Pass) {
	r := &reading{words: map[string]word{}, ids: map[string]int32{}}
	tellings := r.tellings(p)
	repeats := map[int]repeat{}            // by the telling that repeats
	sharing := make([][]int, len(r.stems)) // earlier tellings by those of their stems that any repeat must share
	var earlier []int
	for i := range tellings {
		t := &tellings[i]
		best, score := -1, 0.0
		earlier = candidates(earlier[:0], sharing, t.prefix())
		for _, j := range earlier {
			if t.passage.Number-tellings[j].passage.Number > maxDistance {
				continue
			}
			if s := similarity(&tellings[j], t); s > score {
				best, score = j, s
			}
		}
		if best >= 0 {
			repeats[i] = repeat{best, score}
			continue // what comes later repeats the first
		}
		for _, stem := range t.prefix() {
			sharing[stem] = append(sharing[stem], i)
		}
	}
	for i := range tellings {
		if r, ok := repeats[i]; ok {
			t := &tellings[i]
			report(p, &tellings[r.earlier], t, r.score, inRun(repeats, i) || formulaic(t))
		}
	}
}

// repeat is the telling that another one repeats, and how much so.
type repeat struct {
	earlier int
	score   float64
}

// minRun is how many sentences in a row are repeated where a text has a part twice on purpose, such as a form or a description.
const minRun = 3

// inRun reports whether a telling is one of several in a row that repeat several in a row.
func inRun(repeats map[int]repeat, i int) bool {
	n := 1
	for _, step := range []int{-1, 1} {
		for at := i + step; n < minRun; at += step {
			if r, ok := repeats[at]; !ok || r.earlier-repeats[i].earlier != at-i {
				break
			}
			n++
		}
	}
	return n >= minRun
}

// formulaic reports whether a sentence may well stand twice: the step of a list, a question, the words of somebody.
func formulaic(t *telling) bool {
	text := t.passage.Text[t.sentence.Start:t.sentence.End]
	return text[0] >= '0' && text[0] <= '9' || strings.HasSuffix(text, "?") || strings.ContainsAny(text, "\"“”")
}

// report reports a telling that repeats an earlier one. Where both may well be meant it is information.
func report(p *check.Pass, earlier, t *telling, score float64, meant bool) {
	f := check.At(t.passage.Segment, t.sentence.Start, t.sentence.End)
	if meant {
		f.Severity = check.Info
	}
	f.Confidence = math.Round((0.55+0.38*score)*100) / 100 // below what --fix=all applies: a sentence is not deleted unseen
	where := fmt.Sprintf("paragraph %d", earlier.passage.Number)
	if earlier.passage.Number == t.passage.Number {
		where = "the same paragraph"
	}
	f.Message = "this sentence tells again what one in " + where + " told"
	f.Evidence = []string{fmt.Sprintf("%d of its %d content words stand in %q", shared(earlier.stems, t.stems), len(t.stems), beginning(earlier))}
	f.SuggestDelete(f.Confidence)
	p.Report(f)
}

// beginning returns the first words of a sentence.
func beginning(t *telling) string {
	words := strings.Fields(t.passage.Text[t.sentence.Start:t.sentence.End])
	if len(words) > 6 {
		return strings.Join(words[:6], " ") + " …"
	}
	return strings.Join(words, " ")
}

// prefix returns the stems of which two tellings that are similar enough share at least one: as many of the rarest as may be
// missing from the other, and one more.
func (t *telling) prefix() []int32 {
	return t.stems[:len(t.stems)-int(math.Ceil(minJaccard*float64(len(t.stems))))+1]
}

// candidates appends the earlier tellings that share one of the stems.
func candidates(out []int, sharing [][]int, stems []int32) []int {
	for _, stem := range stems {
		out = append(out, sharing[stem]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// similarity is the share of the stems of both that two tellings have in common, or 0 when that is not enough to call one a
// repeat of the other, or when they tell different things.
func similarity(a, b *telling) float64 {
	if a.numbers != b.numbers || a.denials != b.denials {
		return 0
	}
	both := float64(shared(a.stems, b.stems))
	jaccard := both / (float64(len(a.stems)+len(b.stems)) - both)
	if jaccard < minJaccard || both/float64(min(len(a.stems), len(b.stems))) < minContainment || opposed(a, b) || otherNames(a, b) {
		return 0
	}
	return jaccard
}

func shared(a, b []int32) int {
	n := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			n++
		}
	}
	return n
}
