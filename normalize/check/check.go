// Package check says what a check is: a value with documentation and a function that reads one document and reports findings
// with suggestions. The checks themselves are in package checks.
package check

import (
	"transcheck/normalize/document"
	"transcheck/normalize/names"
)

// Check is one thing that can be wrong with a text, and how it is found. It is constant.
type Check struct {
	Name string // lower case with hyphens: "missing-space"
	Doc  Doc
	Run  func(*Pass) // nil for one of Decisions: what it finds comes of what the others found
}

// Doc documents a check. It is the one source of what the explain command, the reports and the web page say of it.
type Doc struct {
	Title    string   // at most 60 characters, no capital, no full stop
	Text     string   // what it finds, how sure it is, and what it leaves alone
	Before   string   // a text in which it finds something
	After    string   // the text with the first suggestion applied; equal to Before when it suggests nothing
	Style    string   // the house that the example is for; "" where that makes no difference
	Category string   // MQM category: "accuracy/mistranslation"
	Severity Severity // the severity of its findings when nothing lowers it
}

// Pass is one run of one check over one document, or over one window of a very large one.
type Pass struct {
	Check    *Check
	Document *document.Document
	Passages []document.Passage
	Names    *names.Reading // the names in the passages
	report   func(Finding)
}

// NewPass returns a pass that hands what it finds to report.
func NewPass(c *Check, d *document.Document, passages []document.Passage, n *names.Reading, report func(Finding)) *Pass {
	return &Pass{c, d, passages, n, report}
}

// Report reports a finding. Check, category and, where it is left at zero, severity are those of the check.
func (p *Pass) Report(f Finding) {
	f.Check, f.Category = p.Check.Name, p.Check.Doc.Category
	if f.Severity == 0 {
		f.Severity = p.Check.Doc.Severity
	}
	p.report(f)
}
