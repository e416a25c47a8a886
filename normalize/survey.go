package normalize

import (
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// Survey counts how documents spell their names, so that each may be held to all of them: every document is added, and then every
// one is checked by the checker that the survey returns. It is safe for concurrent use, and keeps no document.
type Survey struct {
	checker *Checker
	names   *names.Survey
}

// NewSurvey returns a survey of no documents.
func (c *Checker) NewSurvey() *Survey {
	return &Survey{c, c.index.NewSurvey(names.Options{From: c.options.From})}
}

// Add counts the names of a document. The number is its place among the documents; the order of the calls does not matter.
func (s *Survey) Add(number int, d *document.Document) {
	windows(s.checker, d, s.checker.indexFor(d), func(r *names.Reader, passages []document.Passage) struct{} {
		r.Count(s.names, passages, number, d.Path)
		return struct{}{}
	}, func(struct{}) {})
}

// Checker returns a checker that holds documents to those of the survey. Nothing is added to it any more.
func (s *Survey) Checker() *Checker { return s.checker.HeldTo(s) }

// HeldTo returns the checker with documents held to those of a survey. That is one of a checker that knows the same names.
func (c *Checker) HeldTo(s *Survey) *Checker {
	held := *c
	held.survey = s.names
	return &held
}
