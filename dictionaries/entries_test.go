package dictionaries

import (
	"slices"
	"strings"
	"testing"
)

// A form that two entries accept would be right wherever one of them is meant.
func TestFormsAreOfOneEntry(t *testing.T) {
	owner := map[string]row{}
	for _, r := range entryRows(t) {
		for i, form := range r.forms() {
			if slices.Contains(r.forms()[:i], form) {
				t.Errorf("%s: %q has the form %q twice", r, r.name(), form)
			}
			folded := strings.ToLower(form)
			if o, ok := owner[folded]; ok && o.String() != r.String() {
				t.Errorf("%s: %q of %q is a form of %q too, at %s", r, form, r.name(), o.name(), o)
			}
			owner[folded] = r
		}
	}
}

// A wrong form is replaced wherever it stands, so it may stand nowhere by right.
func TestWrongForms(t *testing.T) {
	type accepted struct {
		form, words string
		of          row
	}
	rows := entryRows(t)
	var forms []accepted
	for _, r := range rows {
		for _, form := range r.forms() {
			forms = append(forms, accepted{form, words(form), r})
		}
	}
	owner := map[string]row{}
	for _, r := range rows {
		listed := list(r.cell("wrong"))
		for i, wrong := range listed {
			in := words(wrong)
			if strings.TrimSpace(in) == "" || slices.Contains(listed[:i], wrong) {
				t.Errorf("%s: wrong form %q of %q has no words, or stands twice", r, wrong, r.name())
			}
			if o, ok := owner[in]; ok && o.String() != r.String() {
				t.Errorf("%s: %q is wrong for %q and, at %s, for %q", r, wrong, r.name(), o, o.name())
			}
			owner[in] = r
			for _, f := range forms {
				if strings.Contains(f.words, in) {
					t.Errorf("%s: %q, wrong for %q, stands in %q, which is right for %q at %s", r, wrong, r.name(), f.form, f.of.name(), f.of)
				}
			}
		}
	}
	if len(owner) < 50 {
		t.Errorf("%d wrong forms in all tables", len(owner))
	}
}

func TestRelatedAreEntries(t *testing.T) {
	rows := entryRows(t)
	named := map[string]bool{}
	for _, r := range rows {
		named[r.name()] = true
	}
	for _, r := range rows {
		related := list(r.cell("related"))
		for i, name := range related {
			if !named[name] || name == r.name() || slices.Contains(related[:i], name) {
				t.Errorf("%s: %q is related to %q, which is no other entry, or stands twice", r, r.name(), name)
			}
		}
	}
}

func TestStylesAreForms(t *testing.T) {
	for _, r := range entryRows(t) {
		seen := map[string]bool{}
		for _, item := range list(r.cell("style")) {
			house, form, _ := pair(item)
			if !slices.Contains(r.forms(), form) {
				t.Errorf("%s: %s writes %q, which is no form of %q", r, house, form, r.name())
			}
			if !slices.Contains([]string{"ap", "bbc", "reuters"}, house) || seen[house] {
				t.Errorf("%s: the house %q of %q is unknown, or stands twice", r, house, r.name())
			}
			seen[house] = true
		}
	}
}

// kindsOf says which kinds of entry a table holds.
var kindsOf = map[string][]Kind{
	"data/people.tsv":        {Person},
	"data/organizations.tsv": {Organization},
	"data/places.tsv":        {Place},
	"data/terms.tsv":         {Term, Event},
}

func TestKindGenderAndWeight(t *testing.T) {
	for _, r := range entryRows(t) {
		kind := Kind(r.cell("kind"))
		if !slices.Contains(kindsOf[r.file], kind) {
			t.Errorf("%s: %q is of kind %q", r, r.name(), kind)
		}
		if g := r.cell("gender"); g != "" && (kind != Person || !slices.Contains([]string{"f", "m", "x"}, g)) {
			t.Errorf("%s: %s %q has gender %q", r, kind, r.name(), g)
		}
		if w := r.cell("weight"); len(w) != 1 || w < "1" || w > "5" {
			t.Errorf("%s: %q has weight %q, want 1 to 5", r, r.name(), w)
		}
	}
}

func TestNativeScripts(t *testing.T) {
	for _, r := range entryRows(t) {
		seen := map[string]bool{}
		for _, item := range list(r.cell("native")) {
			lang, form, _ := pair(item)
			if len(lang) != 2 || lang != strings.ToLower(lang) || seen[lang] {
				t.Errorf("%s: language %q of %q is none, or stands twice", r, lang, r.name())
			}
			seen[lang] = true
			if reason := foreign(lang, form); reason != "" {
				t.Errorf("%s: %s form %q of %q %s", r, lang, form, r.name(), reason)
			}
		}
	}
}

func TestForeign(t *testing.T) {
	tests := []struct {
		lang, form string
		want       string
	}{
		{"ru", "СНВ-III", ""},
		{"ru", "Кiев", "has the letter i of another script"},
		{"ru", "Київ", "has a letter of another language"},
		{"uk", "Київ", ""},
		{"uk", "Kyiv", "has the letter K of another script"},
		{"fa", "تهران", ""},
		{"fa", "علي", "has a letter of another language"},
		{"ar", "علي", ""},
		{"zh", "习近平", ""},
		{"zh", "シ", "has the letter シ of another script"},
		{"he", "צה״ל", ""},
		{"tr", "Erdoğan", ""},
		{"tr", "Еrdoğan", "has the letter Е of another script"},
		{"ru", "300", "has no letters"},
	}
	for _, tt := range tests {
		if got := foreign(tt.lang, tt.form); got != tt.want {
			t.Errorf("%s form %q %s, want %q", tt.lang, tt.form, got, tt.want)
		}
	}
}

// The words of the synonyms are compared as the matching writes them: in small letters, one at a time.
func TestSynonyms(t *testing.T) {
	rows := tableRows(t, "data/synonyms.tsv")
	for _, r := range rows {
		synonyms, scope := list(r.cell("synonyms")), list(r.cell("scope"))
		if len(synonyms) == 0 {
			t.Errorf("%s: %q has no synonyms", r, r.name())
		}
		seen := map[string]bool{r.name(): true}
		for _, word := range synonyms {
			if seen[word] {
				t.Errorf("%s: %q stands twice", r, word)
			}
			seen[word] = true
		}
		for _, word := range append(scope, append(synonyms, r.name())...) {
			if strings.Trim(words(word), " ") != word {
				t.Errorf("%s: %q is not one word in small letters", r, word)
			}
		}
	}
	if len(rows) < 50 {
		t.Errorf("%d words have synonyms", len(rows))
	}
}

func TestVariantsAreOfOneClass(t *testing.T) {
	class := map[string]row{}
	rows := tableRows(t, "data/variants.tsv")
	for _, r := range rows {
		all := append([]string{r.name()}, list(r.cell("variants"))...)
		if len(all) < 2 {
			t.Errorf("%s: %q has no variants", r, r.name())
		}
		for _, word := range all {
			folded := strings.ToLower(word)
			if o, ok := class[folded]; ok {
				t.Errorf("%s: %q is a variant of %q and, at %s, of %q", r, word, r.name(), o, o.name())
			}
			if strings.Trim(words(word), " ") != folded {
				t.Errorf("%s: %q is not one word", r, word)
			}
			class[folded] = r
		}
	}
	if len(rows) < 50 {
		t.Errorf("%d classes of variants", len(rows))
	}
}
