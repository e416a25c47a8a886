package document

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Format names the syntax of a document.
type Format string

// The formats that are read.
const (
	Text           Format = "text"
	Markdown       Format = "markdown"
	HTML           Format = "html"
	SRT            Format = "srt"
	VTT            Format = "vtt"
	TTML           Format = "ttml"
	ASS            Format = "ass"
	Transcript     Format = "transcript"
	JSONLines      Format = "jsonl"
	TranscriptJSON Format = "transcript-json"
	NITF           Format = "nitf"
	NewsML         Format = "newsml"
	NinJS          Format = "ninjs"
	XLIFF          Format = "xliff"
	TMX            Format = "tmx"
	DOCX           Format = "docx"
	ODT            Format = "odt"
	FODT           Format = "fodt"
	PO             Format = "po"
	TSV            Format = "tsv"
	CSV            Format = "csv"
)

// syntax is how a format is known and read. It has either parse or open.
type syntax struct {
	format     Format
	title      string                                                           // what has it, for those who look for their files
	extensions []string                                                         // with the dot, in lower case
	shared     []string                                                         // extensions that other files have as well: sniff decides
	sniff      func(text string) bool                                           // whether a text is plainly of the format; nil where nothing tells
	parse      func(*Document, content) error                                   // adds the segments of a text
	brackets   bool                                                             // it has no comments: directives stand in its text, in brackets
	open       func(*Document) error                                            // adds the parts and segments of an archive
	track      func(d *Document, remarks []Remark, date string) ([]byte, error) // writes tracked changes; nil where there are none
}

// syntaxes returns the list of formats, in the order in which they are listed and tried.
func syntaxes() []syntax {
	return []syntax{
		{format: Markdown, title: "Markdown, with front matter", extensions: []string{".md", ".markdown", ".mdown"}, parse: parseMarkdown},
		{format: HTML, title: "HTML, whole pages and the fragments that newsroom systems keep", extensions: []string{".html", ".htm", ".xhtml"}, sniff: looksHTML, parse: parseHTML},
		{format: SRT, title: "SubRip subtitles", extensions: []string{".srt"}, shared: []string{".txt"}, sniff: looksSRT, parse: parseSRT, brackets: true},
		{format: VTT, title: "WebVTT subtitles", extensions: []string{".vtt"}, shared: []string{".txt"}, sniff: looksVTT, parse: parseVTT},
		{format: TTML, title: "TTML subtitles: IMSC, EBU-TT, DFXP", extensions: []string{".ttml", ".dfxp", ".imsc"}, shared: []string{".xml"}, sniff: looksTTML, parse: parseTTML},
		{format: ASS, title: "SubStation Alpha subtitles", extensions: []string{".ass", ".ssa"}, sniff: looksASS, parse: parseASS},
		{format: Transcript, title: "plain text with time codes and the names of speakers", shared: []string{".txt", ".text"}, sniff: looksTranscript, parse: parseTranscript, brackets: true},
		{format: TranscriptJSON, title: "JSON of Whisper, WhisperX, Amazon Transcribe, Deepgram, AssemblyAI, Google, Azure and Rev", shared: []string{".json"}, sniff: looksTranscriptJSON, parse: parseTranscriptJSON, brackets: true},
		{format: NITF, title: "NITF, the text of news agencies", extensions: []string{".nitf"}, shared: []string{".xml"}, sniff: looksNITF, parse: parseNews},
		{format: NewsML, title: "NewsML-G2 and NewsML 1, messages and single items", extensions: []string{".newsml"}, shared: []string{".xml"}, sniff: looksNewsML, parse: parseNews},
		{format: NinJS, title: "ninjs 1, 2 and 3, and the items of Superdesk", shared: []string{".json"}, sniff: looksNinJS, parse: parseNinJS},
		{format: XLIFF, title: "XLIFF 1 and 2, also as Trados, memoQ and Memsource keep it: the translations into English", extensions: []string{".xlf", ".xliff", ".mxliff", ".sdlxliff", ".mqxliff"}, shared: []string{".xml"}, sniff: looksXLIFF, parse: parseXLIFF},
		{format: TMX, title: "translation memories: the texts in English", extensions: []string{".tmx"}, shared: []string{".xml"}, sniff: looksTMX, parse: parseTMX},
		{format: PO, title: "catalogues of gettext: the translations into English", extensions: []string{".po", ".pot"}, sniff: looksPO, parse: parsePO},
		{format: TSV, title: "tables with a column of translations, cells parted by tabs", shared: []string{".tsv"}, sniff: looksTSV, parse: parseTSV, brackets: true},
		{format: CSV, title: "the same, cells parted by commas or semicolons", shared: []string{".csv"}, sniff: looksCSV, parse: parseCSV, brackets: true},
		{format: DOCX, title: "documents and templates of Word", extensions: []string{".docx", ".docm", ".dotx", ".dotm"}, sniff: looksDOCX, open: openDOCX, track: trackWord},
		{format: ODT, title: "text documents and templates of LibreOffice", extensions: []string{".odt", ".ott"}, sniff: looksODT, open: openODT, track: trackODT},
		{format: FODT, title: "the same as one file of XML", extensions: []string{".fodt"}, shared: []string{".xml"}, sniff: looksFODT, parse: parseFODT, track: trackODT},
		{format: JSONLines, title: "JSON lines: an object a line, with the text in the members that --field names", extensions: []string{".jsonl", ".ndjson"}, sniff: looksJSONLines, parse: parseJSONLines},
		{format: Text, title: "plain text, a paragraph a line or wrapped", extensions: []string{".txt", ".text"}, parse: parseText, brackets: true},
	}
}

// Description says what a format is.
type Description struct {
	Format     Format
	Title      string
	Extensions []string
}

// Formats describes the formats that are read.
func Formats() []Description {
	var out []Description
	for _, s := range syntaxes() {
		out = append(out, Description{s.format, s.title, slices.Concat(s.extensions, s.shared)})
	}
	return out
}

// Known reports whether the extension of a path is that of a format that is read. The content decides where several share it.
func Known(path string) bool {
	ext := extensionOf(path)
	return ext != "" && slices.ContainsFunc(syntaxes(), func(s syntax) bool {
		return slices.Contains(s.extensions, ext) || slices.Contains(s.shared, ext)
	})
}

func extensionOf(path string) string { return strings.ToLower(filepath.Ext(path)) }

// ErrUnknown says that a file has the extension of a format that is read, and is something else.
var ErrUnknown = errors.New("none of the formats that are read")

// ErrRecords says that a file holds JSON lines, which [ParseRecord] reads one by one.
var ErrRecords = errors.New("it holds JSON lines")

// recognise returns the format of a text by its name and content: one that shares the extension and has such content, else the one
// that the extension is of. Where the extension is that of none, the content decides, and plain text is what is left.
func recognise(path, text string) (syntax, error) {
	ext, known := extensionOf(path), false
	own := -1
	all := syntaxes()
	for i, s := range all {
		if slices.Contains(s.shared, ext) {
			known = true
			if s.sniff(text) {
				return s, nil
			}
		}
		if own < 0 && slices.Contains(s.extensions, ext) {
			own = i
		}
	}
	switch {
	case own >= 0:
		return all[own], nil
	case known:
		return syntax{}, ErrUnknown
	}
	for _, s := range all {
		if s.open == nil && s.sniff != nil && s.sniff(text) {
			return s, nil
		}
	}
	return named(Text)
}

func named(f Format) (syntax, error) {
	for _, s := range syntaxes() {
		if s.format == f {
			return s, nil
		}
	}
	return syntax{}, fmt.Errorf("unknown format %q", f)
}

// Parse reads the source of a document. The path is used in messages and to tell the format; format "" means by the path and the
// content. It fails with an [*EncodingError] when no supported encoding explains the bytes, with a [*SyntaxError] when they break
// the rules of the format, with [ErrUnknown] when the content is of none that has the extension, with [ErrRecords] when it is JSON
// lines, and with a [*FaultError] when this package fails on it. The fields are the names of the columns that hold the text, where it
// is a table. The document keeps source, which must not change from then on.
func Parse(path string, source []byte, format Format, fields ...string) (doc *Document, err error) {
	if len(source) > MaxSize {
		return nil, fmt.Errorf("file of %d bytes is larger than the limit of %d", len(source), MaxSize)
	}
	d := &Document{Path: path, Source: source, fields: fields}
	defer func() {
		if fault := recover(); fault != nil {
			doc, err = nil, &FaultError{d.Format, fault}
		}
	}()
	s, err := archiveSyntax(path, source, format)
	if err == nil && s.open != nil {
		d.Format = s.format
		err = s.open(d)
	} else if err == nil {
		err = d.parse(format)
	}
	if err != nil {
		return nil, d.located(err)
	}
	d.settle()
	d.From = d.translatedFrom()
	if d.Date == "" {
		d.Date = dateOf(d.all())
	}
	return d, nil
}

// located adds to an error of a text the line that it is in. Errors of an archive name the member, which nobody sees as lines.
func (d *Document) located(err error) error {
	var broken *SyntaxError
	if errors.As(err, &broken) && d.archive == nil {
		broken.Line = d.Lines().Position(broken.Offset).Line
	}
	return err
}

// parse reads a document that is one text.
func (d *Document) parse(format Format) error {
	c, enc, err := read(d.Source)
	if err != nil {
		return err
	}
	d.Encoding = enc
	var s syntax
	cut := d.bracketed(c)
	if format == "" {
		s, err = recognise(d.Path, cut.text)
	} else {
		s, err = named(format)
	}
	if err != nil {
		return err
	}
	d.Format = s.format
	if s.brackets {
		return s.parse(d, cut)
	}
	d.Directives = nil
	return s.parse(d, c)
}

// read decodes bytes in the encoding that explains them.
func read(source []byte) (content, Encoding, error) {
	enc, err := detect(source)
	if err != nil {
		return content{}, "", err
	}
	c := decode(source, enc)
	c.encoding = enc
	return c, enc, nil
}
