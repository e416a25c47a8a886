package normalize_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"transcheck/dictionaries"
	"transcheck/normalize"
	"transcheck/normalize/document"
)

// The names that a document lists itself are known in it, and in no other.
func TestDocumentNames(t *testing.T) {
	const text = "Torvald Kestenhulm left on Tuesday. He had met Halima Okonjo."
	checker := newChecker(t, normalize.Options{})
	found := func(listed ...*dictionaries.Entry) []string {
		d, err := document.Parse("a.txt", []byte(text), "")
		if err != nil {
			t.Fatal(err)
		}
		d.Names = listed
		var out []string
		for _, f := range checker.Check(d) {
			out = append(out, f.Text)
		}
		return out
	}
	listed := &dictionaries.Entry{Name: "Torvald Kestenholm", Kind: dictionaries.Person, Weight: 4}
	for range 2 {
		if diff := cmp.Diff([]string{"Torvald Kestenhulm"}, found(listed)); diff != "" {
			t.Errorf("found with the name listed (-want +got):\n%s", diff)
		}
		if got := found(); got != nil {
			t.Errorf("found without it: %q", got)
		}
	}
}

// A listed name helps where it says something new, and speaks for nothing where it is likely garbled itself.
func TestListedNames(t *testing.T) {
	tests := []struct {
		name, text string
		listed     dictionaries.Entry
		want       []string
	}{
		{"garbled as in the text", "US Secretary of State Anthony Blanken left on Sunday.", dictionaries.Entry{Name: "Anthony Blanken"}, []string{`misspelled-name "Anthony Blanken" -> "Antony Blinken"`}},
		{"garbled as in the text, without an office", "Sergei Lavarov left on Sunday.", dictionaries.Entry{Name: "Sergei Lavarov"}, []string{`misspelled-name "Sergei Lavarov" -> "Sergei Lavrov"`}},
		{"a part of one that is garbled", "French Defense Minister Florence Parley left on Sunday.", dictionaries.Entry{Name: "Minister Florence"}, []string{`misspelled-name "Florence Parley" -> "Florence Parly"`}},
		{"known, with the garbled form in the text", "US Secretary of State Anthony Blanken left on Sunday.", dictionaries.Entry{Name: "Antony Blinken"}, []string{`misspelled-name "Anthony Blanken" -> "Antony Blinken"`}},
		{"new", "Torvald Kestenholm left. Kestenhulm had met the mayor.", dictionaries.Entry{Name: "Torvald Kestenholm"}, []string{`misspelled-name "Kestenhulm" -> "Kestenholm"`}},
		{"near a known one", "Andrej Blinken, a painter, left on Sunday.", dictionaries.Entry{Name: "Andrej Blinken"}, nil},
		{"the relative of one", "Mario Rossi came with his wife, Maria Rossi.", dictionaries.Entry{Name: "Mario Rossi"}, nil},
		{"a gender", "Halima Kestenholm left. Mr. Kestenholm will be back.", dictionaries.Entry{Name: "Halima Kestenholm", Gender: "f"}, []string{`wrong-gender "Mr. Kestenholm" -> "Ms. Kestenholm"`}},
		{"a gender that is known to be another", "Wendy Sherman left. Ms. Sherman will be back.", dictionaries.Entry{Name: "Wendy Sherman", Gender: "m"}, nil},
	}
	checker := newChecker(t, normalize.Options{})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := mustParse(t, "", tt.text)
			tt.listed.Kind, tt.listed.Weight = dictionaries.Person, 3
			d.Names = []*dictionaries.Entry{&tt.listed}
			if diff := cmp.Diff(tt.want, outline(checker.Check(d))); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
		})
	}
}

// What is known of somebody besides stays known where the document has the gender.
func TestListedGender(t *testing.T) {
	o := normalize.Options{NoBuiltin: true, Dictionaries: []*dictionaries.Table{mustRead(t, "name|kind|aliases|weight", "Halima Kestenholm|person|Halima K. Kestenholm|4")}}
	d := mustParse(t, "", "Halima K. Kestenholm left. Mr. Kestenholm met Halima Kestenhulm.")
	d.Names = []*dictionaries.Entry{{Name: "Halima Kestenholm", Kind: dictionaries.Person, Gender: "f", Weight: 3}}
	want := []string{`wrong-gender "Mr. Kestenholm" -> "Ms. Kestenholm"`, `misspelled-name "Halima Kestenhulm" -> "Halima Kestenholm"`}
	if diff := cmp.Diff(want, outline(mustNew(t, o).Check(d))); diff != "" {
		t.Errorf("found (-want +got):\n%s", diff)
	}
}
