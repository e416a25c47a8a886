package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"transcheck/normalize/check"
)

// sarifDescriptor describes a rule, a notification or a taxon.
type sarifDescriptor struct {
	ID            string              `json:"id"`
	Short         *sarifText          `json:"shortDescription,omitempty"`
	Full          *sarifText          `json:"fullDescription,omitempty"`
	Help          *sarifText          `json:"help,omitempty"`
	Configuration *sarifConfiguration `json:"defaultConfiguration,omitempty"`
	Relationships []sarifRelationship `json:"relationships,omitempty"`
	Properties    *sarifTags          `json:"properties,omitempty"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

type sarifRelationship struct {
	Target sarifReference `json:"target"`
	Kinds  []string       `json:"kinds"`
}

type sarifReference struct {
	ID        string            `json:"id"`
	Index     int               `json:"index"`
	Component *sarifToReference `json:"toolComponent,omitempty"`
}

type sarifTags struct {
	Tags     []string `json:"tags,omitempty"`
	Severity string   `json:"problem.severity"` // as GitHub has it
}

// mqm is the taxonomy of the categories: the Multidimensional Quality Metrics.
const mqm = "MQM"

// sarifRules are the checks as rules, and the categories they fall in as taxa.
type sarifRules struct {
	rules []sarifDescriptor
	taxa  []sarifDescriptor
	at    map[string]int // rules by name
}

func newSARIFRules(checks []*check.Check) sarifRules {
	r := sarifRules{at: map[string]int{}}
	for _, c := range checks {
		r.add(c)
	}
	return r
}

func (r *sarifRules) add(c *check.Check) {
	d := sarifDescriptor{
		ID: c.Name, Configuration: &sarifConfiguration{sarifLevel(c.Doc.Severity)},
		Properties: &sarifTags{[]string{c.Doc.Category}, problemSeverity(c.Doc.Severity)},
		Relationships: []sarifRelationship{{
			sarifReference{c.Doc.Category, r.taxon(c.Doc.Category), &sarifToReference{mqm, 0}}, []string{"superset"},
		}},
	}
	if c.Doc.Title != "" {
		d.Short = &sarifText{Text: cutText(c.Doc.Title, maxSARIFDescription)}
	}
	if c.Doc.Text != "" {
		text := strings.Join(strings.Fields(c.Doc.Text), " ")
		d.Full = &sarifText{Text: cutText(text, maxSARIFDescription)}
		d.Help = &sarifText{c.Doc.Text + exampleText(c.Doc), helpMarkdown(c.Doc)}
	}
	r.at[c.Name] = len(r.rules)
	r.rules = append(r.rules, d)
}

// index returns the place of the rule of a finding.
func (r *sarifRules) index(k *check.Finding) int {
	if _, ok := r.at[k.Check]; !ok {
		r.add(&check.Check{Name: k.Check, Doc: check.Doc{Title: k.Check, Category: k.Category, Severity: k.Severity}})
	}
	return r.at[k.Check]
}

// taxon returns the place of a category.
func (r *sarifRules) taxon(category string) int {
	for i := range r.taxa {
		if r.taxa[i].ID == category {
			return i
		}
	}
	dimension, kind, _ := strings.Cut(category, "/")
	r.taxa = append(r.taxa, sarifDescriptor{ID: category, Short: &sarifText{Text: strings.TrimSuffix(dimension+": "+strings.ReplaceAll(kind, "-", " "), ": ")}})
	return len(r.taxa) - 1
}

func (r *sarifRules) taxonomy() sarifComponent {
	return sarifComponent{
		Name: mqm, Organization: "MQM Council", URI: "https://themqm.org/",
		Short: &sarifText{Text: "Multidimensional Quality Metrics, the kinds of errors in translations"}, Taxa: slices.Clone(r.taxa),
	}
}

// maxSARIFDescription is how many characters of a description GitHub shows.
const maxSARIFDescription = 1024

// cutText returns text of no more than limit characters.
func cutText(s string, limit int) string {
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	return string([]rune(s)[:limit-1]) + ellipsis
}

func problemSeverity(s check.Severity) string {
	if s == check.Info {
		return "recommendation"
	}
	return s.String()
}

func exampleText(d check.Doc) string {
	if d.Before == "" {
		return ""
	}
	return "\n\nBefore: " + d.Before + "\nAfter: " + d.After
}

// helpMarkdown returns what explain says of a check, as Markdown.
func helpMarkdown(d check.Doc) string {
	var b strings.Builder
	for _, paragraph := range strings.Split(d.Text, "\n\n") {
		b.WriteString(markdownEscapes.Replace(paragraph) + "\n\n")
	}
	if d.Before != "" {
		b.WriteString("**Before**\n\n" + fenced(d.Before) + "\n\n**After**\n\n" + fenced(d.After) + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

// fenced returns text as a block of code.
func fenced(s string) string {
	fence := "```"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	return fence + "\n" + strings.TrimRight(s, "\n") + "\n" + fence
}
