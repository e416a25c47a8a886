package document

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The parser takes time that grows with the square of the nesting, of the marks in a block, and of the link definitions in a
// paragraph: 100 kB of ">" or of "*a_" took it more than ten seconds. What exceeds these limits is no longer markup that
// someone wrote, and is read as text.
const (
	maxNesting     = 50
	maxMarks       = 1000     // in one block
	maxMarkScan    = 16 << 20 // bytes that the marks of a block may make it scan, when each looks for its partner to the end
	maxDefinitions = 4000     // lines of a paragraph that is searched for them
)

// newMarkdownParser returns a parser of CommonMark with tables, strikethrough, task lists and footnotes. It serves one
// goroutine at a time.
func newMarkdownParser() parser.Parser {
	blocks := []util.PrioritizedValue{
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(shallow{parser.NewListParser()}, 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(shallow{footnoteBlock{extension.NewFootnoteBlockParser()}}, 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
	var inlines, paragraphs []util.PrioritizedValue
	marks := new(marks)
	for _, v := range append(parser.DefaultInlineParsers(),
		util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		util.Prioritized(footnoteMark{}, 101),
		util.Prioritized(insertionParser{}, 90),
		util.Prioritized(extension.NewStrikethroughParser(), 500)) {
		inlines = append(inlines, util.Prioritized(counted{v.Value.(parser.InlineParser), marks}, v.Priority))
	}
	for _, v := range parser.DefaultParagraphTransformers() {
		paragraphs = append(paragraphs, util.Prioritized(short{v.Value.(parser.ParagraphTransformer)}, v.Priority))
	}
	paragraphs = append(paragraphs, util.Prioritized(extension.NewTableParagraphTransformer(), 200))
	return parser.NewParser(parser.WithBlockParsers(blocks...), parser.WithInlineParsers(inlines...),
		parser.WithParagraphTransformers(paragraphs...))
}

// shallow is a block parser that opens no block below maxNesting others.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if depth++; depth > maxNesting {
			return nil, parser.NoChildren
		}
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// marks counts the marks left to a block.
type marks struct {
	block ast.Node
	left  int
}

// counted is an inline parser that leaves the marks of a block alone once they are too many.
type counted struct {
	parser.InlineParser
	marks *marks
}

func (c counted) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if c.marks.block != parent {
		size := 1
		if l := parent.Lines(); l.Len() > 0 {
			size = max(1, l.At(l.Len()-1).Stop-l.At(0).Start)
		}
		c.marks.block, c.marks.left = parent, min(maxMarks, maxMarkScan/size)
	}
	if c.marks.left <= 0 {
		return nil
	}
	c.marks.left--
	return c.InlineParser.Parse(parent, block, pc)
}

func (c counted) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if closer, ok := c.InlineParser.(parser.CloseBlocker); ok {
		closer.CloseBlock(parent, block, pc)
	}
}

// short is a paragraph transformer that leaves overlong paragraphs alone.
type short struct{ parser.ParagraphTransformer }

func (s short) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if n.Lines().Len() <= maxDefinitions {
		s.ParagraphTransformer.Transform(n, reader, pc)
	}
}

// footnoteBlock is the parser of footnotes, which stay where they are written: the library moves them to the end of the
// document, in the order of their references, and drops those without one.
type footnoteBlock struct{ parser.BlockParser }

func (footnoteBlock) Close(ast.Node, text.Reader, parser.Context) {}

// footnoteMark reads the reference to a footnote, such as [^1], as nothing.
type footnoteMark struct{}

func (footnoteMark) Trigger() []byte { return []byte{'['} }

func (footnoteMark) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) < 4 || line[1] != '^' {
		return nil
	}
	end := bytes.IndexAny(line[2:min(len(line), 100)], "[] \t\r\n")
	if end <= 0 || line[2+end] != ']' {
		return nil
	}
	block.Advance(2 + end + 1)
	return extast.NewFootnoteLink(0)
}
