package document

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// insertion stands for what a program puts in, or sets as a formula: it is no prose.
type insertion struct {
	ast.BaseInline
	start, stop int
}

var kindInsertion = ast.NewNodeKind("Insertion")

func (*insertion) Kind() ast.NodeKind { return kindInsertion }

func (n *insertion) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// insertionParser reads the shortcodes of Hugo, the tags of Jinja and Liquid, and formulas between double dollar signs.
type insertionParser struct{}

func (insertionParser) Trigger() []byte { return []byte("{$") }

// insertions are the marks that open and close one.
var insertions = []struct{ open, end string }{{"{{", "}}"}, {"{%", "%}"}, {"{#", "#}"}, {"$$", "$$"}}

func (insertionParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	for _, i := range insertions {
		if bytes.HasPrefix(line, []byte(i.open)) {
			return parseInsertion(block, at.Start, len(i.open), []byte(i.end))
		}
	}
	return nil
}

// maxInsertion is how many lines an insertion has at the most. What is longer was never closed.
const maxInsertion = 30

func parseInsertion(block text.Reader, start, skip int, end []byte) ast.Node {
	line, place := block.Position()
	for range maxInsertion {
		rest, at := block.PeekLine()
		if rest == nil {
			break
		}
		if i := bytes.Index(rest[min(skip, len(rest)):], end); i >= 0 {
			block.Advance(skip + i + len(end))
			return &insertion{start: start, stop: at.Start - at.Padding + skip + i + len(end)}
		}
		block.AdvanceLine()
		skip = 0
	}
	block.SetPosition(line, place)
	return nil
}
