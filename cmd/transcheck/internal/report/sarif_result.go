package report

import (
	"cmp"
	"container/heap"
	"math"
	"slices"

	"transcheck/normalize/check"
	"transcheck/normalize/document"
)

type sarifResult struct {
	Rule         string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Level        string             `json:"level"`
	Message      sarifText          `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	Fixes        []sarifFix         `json:"fixes,omitempty"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	Rank         float64            `json:"rank"`
	Properties   sarifProperties    `json:"properties"`
}

// sarifSuppression says that somebody lets a finding stand.
type sarifSuppression struct {
	Kind          string `json:"kind"` // inSource, or external
	Status        string `json:"status"`
	Justification string `json:"justification,omitempty"`
}

type sarifProperties struct {
	Category   string   `json:"category"`
	Confidence float64  `json:"confidence"`
	Evidence   []string `json:"evidence,omitempty"`
}

type sarifLocation struct {
	ID       int           `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifText    `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifactLocation `json:"artifactLocation"`
	Region   *sarifRegion          `json:"region,omitempty"`
}

type sarifArtifactLocation struct {
	URI   string `json:"uri"`
	Base  string `json:"uriBaseId,omitempty"`
	Index *int   `json:"index,omitempty"` // in the list of artifacts
}

// sarifRegion is half open.
type sarifRegion struct {
	StartLine   int        `json:"startLine"`
	StartColumn int        `json:"startColumn"`
	EndLine     int        `json:"endLine"`
	EndColumn   int        `json:"endColumn"`
	ByteOffset  int        `json:"byteOffset"`
	ByteLength  int        `json:"byteLength"`
	Snippet     *sarifText `json:"snippet,omitempty"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifactLocation `json:"artifactLocation"`
	Replacements []sarifReplacement    `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

// result returns a finding as a result.
func (s *sarifWriter) result(f *File, at *places, k *check.Finding, id string) sarifResult {
	index := s.rules.index(k)
	part := f.Document.Part(k.Part())
	out := sarifResult{
		Rule: k.Check, RuleIndex: index, Level: sarifLevel(k.Severity), Message: sarifMessage(within(part.Name, message(k))),
		Fingerprints: map[string]string{"findingHash/v1": id}, Rank: math.Round(thousandths(k.Confidence)*1000) / 10,
		Properties: sarifProperties{k.Category, thousandths(k.Confidence), k.Evidence},
	}
	if d := k.Decision; d != nil {
		kind := "external"
		if d.By == check.Ignore {
			kind = "inSource"
		}
		out.Suppressions = []sarifSuppression{{kind, "accepted", d.Reason}}
	}
	file := s.artifact(f.Path)
	region := sarifRegionOf(at, k.Part(), k.Span)
	region.Snippet = snippet(part, k.Span)
	if part.Name == "" {
		out.Locations = []sarifLocation{{Physical: sarifPhysical{file, &region}}}
	} else { // a viewer finds the file; where in the archive it is stands beside that
		member := s.artifacts.member(file, part.Name)
		out.Locations = []sarifLocation{{Physical: sarifPhysical{file, &sarifRegion{StartLine: 1, StartColumn: 1, EndLine: 1, EndColumn: 1}}}}
		out.Related = []sarifLocation{{1, sarifPhysical{member, &region}, &sarifText{Text: "in " + printable(part.Name)}}}
		file = member
	}
	for i := range k.Suggestions {
		if len(k.Suggestions[i].Edits) > 0 { // a fix that changes nothing is none
			out.Fixes = append(out.Fixes, newSARIFFix(at, k, &k.Suggestions[i], file))
		}
	}
	return out
}

func newSARIFFix(at *places, k *check.Finding, s *check.Suggestion, file sarifArtifactLocation) sarifFix {
	description := "delete"
	if s.Text != "" {
		description = "write " + quote(short(s.Text))
	}
	change := sarifChange{Artifact: file}
	for _, e := range s.Edits {
		change.Replacements = append(change.Replacements, sarifReplacement{sarifRegionOf(at, k.Part(), e.Span), sarifText{Text: e.New}})
	}
	return sarifFix{sarifMessage(description), []sarifChange{change}}
}

func sarifRegionOf(at *places, part int, s document.Span) sarifRegion {
	lines := at.of(part)
	start, end := lines.UTF16(s.Start), lines.UTF16(s.End)
	return sarifRegion{
		StartLine: start.Line, StartColumn: start.Column, EndLine: end.Line, EndColumn: end.Column,
		ByteOffset: at.document.Part(part).Offset + s.Start, ByteLength: s.End - s.Start,
	}
}

// maxSnippet is how many bytes of the text are shown.
const maxSnippet = 500

// snippet returns the text of a region, where it is short.
func snippet(part document.Part, s document.Span) *sarifText {
	if s.End-s.Start > maxSnippet || s.Start == s.End {
		return nil
	}
	text, err := decode(part.Encoding, part.Source[s.Start:s.End])
	if err != nil {
		return nil
	}
	return &sarifText{Text: text}
}

// sarifArtifact is a file, or a part of one that is an archive.
type sarifArtifact struct {
	Location sarifArtifactLocation `json:"location"`
	Parent   *int                  `json:"parentIndex,omitempty"`
}

// sarifArtifacts lists archives and their parts.
type sarifArtifacts struct {
	all []sarifArtifact
	at  map[string]int // by address, and the name of the part
}

// member returns how a part of an archive is named.
func (a *sarifArtifacts) member(file sarifArtifactLocation, part string) sarifArtifactLocation {
	archive := a.add(file.URI, sarifArtifact{Location: file})
	location := sarifArtifactLocation{URI: "/" + percentEncode(part)}
	index := a.add(file.URI+"\x00"+part, sarifArtifact{location, &archive})
	location.Index = &index
	return location
}

func (a *sarifArtifacts) add(key string, artifact sarifArtifact) int {
	if i, ok := a.at[key]; ok {
		return i
	}
	if a.at == nil {
		a.at = map[string]int{}
	}
	a.at[key] = len(a.all)
	a.all = append(a.all, artifact)
	return a.at[key]
}

// sarifResults holds encoded results: all, or of more than the limit the most severe and most likely ones.
type sarifResults struct {
	limit int
	kept  sarifHeap
	n     int // that were added
	left  int // out
}

type keptResult struct {
	severity   check.Severity
	confidence float64
	nth        int
	json       []byte
}

// takes reports whether a result about the finding would be kept, and counts it where it would not.
func (r *sarifResults) takes(k *check.Finding) bool {
	r.n++
	if len(r.kept) < r.limit || r.kept[0].compare(keptResult{k.Severity, k.Confidence, r.n, nil}) < 0 {
		return true
	}
	r.left++
	return false
}

func (r *sarifResults) add(k *check.Finding, json []byte) {
	heap.Push(&r.kept, keptResult{k.Severity, k.Confidence, r.n, json})
	if len(r.kept) > r.limit {
		heap.Pop(&r.kept)
		r.left++
	}
}

// inOrder returns the results in the order in which they were added.
func (r *sarifResults) inOrder() (out [][]byte) {
	slices.SortFunc(r.kept, func(a, b keptResult) int { return cmp.Compare(a.nth, b.nth) })
	for _, k := range r.kept {
		out = append(out, k.json)
	}
	return out
}

// compare orders results by how much they matter, least first.
func (k keptResult) compare(other keptResult) int {
	return cmp.Or(cmp.Compare(k.severity, other.severity), cmp.Compare(k.confidence, other.confidence), cmp.Compare(other.nth, k.nth))
}

// sarifHeap has the result that matters least first.
type sarifHeap []keptResult

func (h sarifHeap) Len() int           { return len(h) }
func (h sarifHeap) Less(i, j int) bool { return h[i].compare(h[j]) < 0 }
func (h sarifHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *sarifHeap) Push(x any)        { *h = append(*h, x.(keptResult)) }
func (h *sarifHeap) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
