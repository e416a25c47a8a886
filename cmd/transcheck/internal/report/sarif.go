package report

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"transcheck/normalize/check"
)

// sarifWriter writes a log in SARIF 2.1.0, with columns in UTF-16 code units. It holds no more results than GitHub takes, and
// writes them in the end, since how the run went stands before them.
type sarifWriter struct {
	w *bufio.Writer
	Options
	fingerprints
	rules     sarifRules
	artifacts sarifArtifacts
	results   sarifResults
}

func newSARIF(w io.Writer, o Options) Writer {
	return &sarifWriter{w: bufio.NewWriter(w), Options: o, rules: newSARIFRules(o.Checks), results: sarifResults{limit: maxSARIFResults}}
}

// maxSARIFResults is how many results of a run GitHub takes. A log with more is refused as a whole.
const maxSARIFResults = 25_000

func (s *sarifWriter) File(f *File) error {
	at := newPlaces(f.Document)
	all := f.all()
	for i := range all {
		k := &all[i]
		id := s.of(f, k)
		if !s.results.takes(k) {
			continue
		}
		b, err := encode(s.result(f, at, k, id))
		if err != nil {
			return err
		}
		s.results.add(k, b)
	}
	return nil
}

// sarifLog is a log up to its results.
type sarifLog struct {
	Tool        sarifTool            `json:"tool"`
	Invocations []sarifInvocation    `json:"invocations"`
	Taxonomies  []sarifComponent     `json:"taxonomies,omitempty"`
	Bases       map[string]sarifBase `json:"originalUriBaseIds"`
	ColumnKind  string               `json:"columnKind"`
	Newlines    []string             `json:"newlineSequences"`
	Artifacts   []sarifArtifact      `json:"artifacts,omitempty"`
}

type sarifTool struct {
	Driver sarifComponent `json:"driver"`
}

type sarifComponent struct {
	Name          string             `json:"name"`
	Version       string             `json:"version,omitempty"`
	Organization  string             `json:"organization,omitempty"`
	URI           string             `json:"informationUri,omitempty"`
	Short         *sarifText         `json:"shortDescription,omitempty"`
	Rules         []sarifDescriptor  `json:"rules,omitempty"`
	Notifications []sarifDescriptor  `json:"notifications,omitempty"`
	Taxa          []sarifDescriptor  `json:"taxa,omitempty"`
	Supported     []sarifToReference `json:"supportedTaxonomies,omitempty"`
}

type sarifToReference struct {
	Name  string `json:"name"`
	Index int    `json:"index"`
}

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifBase struct {
	Description sarifText `json:"description"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Status        int                 `json:"exitCode"`
	StatusText    string              `json:"exitCodeDescription"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level      string          `json:"level"`
	Message    sarifText       `json:"message"`
	Locations  []sarifLocation `json:"locations,omitempty"`
	Descriptor sarifReference  `json:"descriptor"`
}

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

func (s *sarifWriter) Close(sum Summary) error {
	head, err := encode(sarifLog{
		Tool: sarifTool{sarifComponent{
			Name: "transcheck", Version: sarifVersion(s.Version), Rules: s.rules.rules, Notifications: sarifNotifications,
			Supported: []sarifToReference{{mqm, 0}},
		}},
		Invocations: []sarifInvocation{s.invocation(sum)},
		Taxonomies:  []sarifComponent{s.rules.taxonomy()},
		Bases:       map[string]sarifBase{sarifRoot: {sarifText{Text: "the root of the repository, or the folder that was checked from"}}},
		ColumnKind:  "utf16CodeUnits",
		Newlines:    []string{"\r\n", "\n", "\r"},
		Artifacts:   s.artifacts.all,
	})
	if err != nil {
		return err
	}
	results := array{
		w: s.w, head: `{"$schema":"` + sarifSchema + `","version":"2.1.0","runs":[` + "\n" + strings.TrimSuffix(string(head), "}") + `,"results":[`, tail: "]}]}",
	}
	for _, b := range s.results.inOrder() {
		if err := results.addEncoded(b); err != nil {
			return err
		}
	}
	return results.end()
}

// What a notification may be about.
var sarifNotifications = []sarifDescriptor{
	sarifNotice(unreadable, "a file could not be read or written", "Nothing is known of the file, and the others were checked. The message says why, and what to do stands in the log of the command."),
	sarifNotice(leftOut, "there are more findings than a log holds", "The least severe and least likely findings are left out, since GitHub refuses a log with more. The format jsonl has all of them."),
}

// leftOut is the name of the notification that there are more findings than results.
const leftOut = "left-out"

func sarifNotice(id, title, text string) sarifDescriptor {
	return sarifDescriptor{ID: id, Short: &sarifText{Text: title}, Full: &sarifText{Text: text}, Help: &sarifText{Text: text}}
}

// invocation says how the run went.
func (s *sarifWriter) invocation(sum Summary) sarifInvocation {
	out := sarifInvocation{Successful: sum.Failed == 0, Status: sum.Status, StatusText: sum.sentence()}
	for _, f := range sum.Failures {
		out.Notifications = append(out.Notifications, sarifNotification{
			"error", sarifMessage(f.line()), []sarifLocation{{Physical: sarifPhysical{Artifact: s.artifact(f.Path)}}}, sarifReference{ID: unreadable, Index: 0},
		})
	}
	if n := s.results.left; n > 0 {
		out.Notifications = append(out.Notifications, sarifNotification{
			Level: "warning", Descriptor: sarifReference{ID: leftOut, Index: 1},
			Message: sarifMessage(fmt.Sprintf("%s left out, the least severe and least likely ones; GitHub takes %d results",
				plural(n, "finding is", "findings are"), maxSARIFResults)),
		})
	}
	return out
}

// sarifVersion returns a version as programs compare them, or "" for one that has no number.
func sarifVersion(v string) string {
	if v = strings.TrimPrefix(v, "v"); v == "" || v[0] < '0' || v[0] > '9' {
		return ""
	}
	return v
}

// sarifMessage returns text as that of a message, in which braces and links would have a meaning.
func sarifMessage(s string) sarifText {
	return sarifText{Text: strings.NewReplacer("{", "{{", "}", "}}", "](", `\](`).Replace(s)}
}

// sarifRoot is what paths are relative to.
const sarifRoot = "%SRCROOT%"

// artifact returns how a file is named.
func (s *sarifWriter) artifact(path string) sarifArtifactLocation {
	path = s.root(path)
	if !filepath.IsAbs(path) {
		return sarifArtifactLocation{URI: percentEncode(path), Base: sarifRoot}
	}
	if !strings.HasPrefix(path, "/") { // the letter of a drive
		path = "/" + path
	}
	return sarifArtifactLocation{URI: "file://" + percentEncode(path)}
}

// percentEncode returns a path as it stands in a URI.
func percentEncode(path string) string {
	var b strings.Builder
	for i := range len(path) {
		c := path[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~/", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// sarifLevel returns the level of a severity.
func sarifLevel(s check.Severity) string {
	if s == check.Info {
		return "note"
	}
	return s.String()
}
