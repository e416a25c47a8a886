package normalize_test

import (
	"fmt"
	"log"

	"transcheck/normalize"
	"transcheck/normalize/document"
)

func Example() {
	source := []byte("Secretary of State Anthony Blanken met the envoys.Then he flew home.")

	checker, err := normalize.New(normalize.Options{From: "fa", Date: "2021-12-26"})
	if err != nil {
		log.Fatal(err)
	}
	doc, err := document.Parse("draft.txt", source, "")
	if err != nil {
		log.Fatal(err)
	}
	findings := checker.Check(doc)
	for _, f := range findings {
		fmt.Printf("%s: %q becomes %q\n", f.Check, f.Text, f.Suggestions[0].Text)
	}
	result := normalize.Apply(doc, findings, normalize.Policy{Fix: normalize.Safe})
	fmt.Printf("%s\n", result.Source)
	for _, l := range result.Left {
		fmt.Printf("left %q: %s\n", l.Finding.Text, l.Reason)
	}
	// Output:
	// misspelled-name: "Anthony Blanken" becomes "Antony Blinken"
	// missing-space: ".T" becomes ". T"
	// Secretary of State Anthony Blanken met the envoys. Then he flew home.
	// left "Anthony Blanken": not safe without a look
}
