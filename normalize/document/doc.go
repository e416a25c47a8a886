// Package document turns the bytes of a file into segments of prose whose every byte can be traced back to its place in the file.
//
// The source bytes never change. A [Segment] holds decoded UTF-8 text and a map from offsets in that text to offsets in the
// source, so that whatever is found in the text has an exact [Span] in the file, and a fix touches the bytes of its span and
// no other.
//
// # How a format is read
//
// A format is an item of the list in format.go: its name, what it is for, the extensions it is known by and those that it shares with
// other files, how its content is recognised where the extension does not say, and a function that reads it. Nothing else
// has to know of it: --format-in, transcheck formats, the walk of folders and the reports take it from there. A sample in
// testdata/formats and a row in the table of the README are held by tests. That function gets a content, which is the decoded
// text of the file with the way back to its bytes, and adds what it finds to the document:
//
//   - Text that stands in the source as it is becomes a segment by content.segment, or by Document.add, which also parts what is
//     too long.
//   - Text that stands there in pieces is gathered by a prose: same for bytes that stand for themselves, unit for an entity or
//     an escape, references for text with entities in it, gap for a space or a line break that has no bytes of its own (between two
//     cues, two runs, two cells), object for what stands in the sentence and is no prose. Markup that means nothing is passed over:
//     the words on both sides of it are one text, and a fix leaves it where it is.
//   - Content within content (HTML in a JSON string, text in an XML attribute) is taken from a prose as a content of its own and
//     handed to the parser of what it is: offsets and escapes go through all layers.
//
// XML is read by an xmlReader, JSON into a jsonTree, both with the place of everything; what is said one line after another is joined
// by cues. content.markup and content.json return the content with the escapes of what is written into it.
//
// A content knows how its text is written: escape returns text as the format wants it, with entities or escapes. [Segment.Replace]
// is the one place where edits are made, and applies it. Where the same words stand in the file a second time (a transcript with a
// list of its words, captions that scroll, a story as HTML and as plain text), they are read once; Document.copy lays the other text beside the segments, and Replace
// edits it as well.
//
// What is no prose: code, formulas, time codes, comments, settings, and what the file marks as not to be translated. Inside a sentence
// an [Object] stands for it, so that the words around it do not run together; elsewhere it is left out.
//
// The [Kind] of a segment says what it is: a heading, an item, a cell, a cue, the name of a speaker, a label, a summary. Checks that
// ask for sentences look at paragraphs, items and summaries only; names are looked for in all.
//
// What the file says of itself goes into Document.Date and Document.Names; without a date of the file, one is read from the head of
// its text. A translation has what it was made from in Segment.Original.
//
// What a comment says to the checker is a [Directive]: hand the place of each comment to Document.comment, and the place of each
// paragraph or cue to Document.cover once it is read, so that it is known what the directives in it and before it speak of. Without a call of
// cover a directive speaks of the segment that follows. A format without comments says so by brackets in the list of formats.
//
// # Parts
//
// A file that is an archive has parts: its members with prose. Its format has open in place of parse, which calls Document.archive
// with the members that it wants, and reads each as a content. Spans are offsets in the part of the segment, which Segment.Part
// names; [Document.Rewrite] makes the file of its parts again and leaves the other members as they are, byte by byte.
//
// An office document joins its text over runs and spans, and reads it as its program shows it: with insertions and without deletions. A tracked
// change is written by the track function of its format: [Document.Track]. A directive in a reviewer's comment speaks of the words that the comment is about, or of
// its paragraph; Word keeps its comments in a part of their own, so that Directive.Part is another than that of its words.
//
// # Bad input
//
// A file that is not of its format is refused with a [SyntaxError] that says where and why: content.broken makes one. Depth, sizes and the ratio
// of compression have limits. Nothing outside the file is ever read.
package document
