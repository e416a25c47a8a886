package checks

// foreignMark is how English writes a mark of another script.
type foreignMark struct {
	text          string
	opens, closes bool
	plain         bool   // it stands between words without spaces of its own
	partner       string // the marks that close what it opens
	confidence    float64
}

// quoteSign stands for the double quotes that the text has.
const quoteSign = "quote"

func markOf(r rune) (foreignMark, bool) {
	if r < 0xAB {
		return foreignMark{}, false
	}
	if r > 0xFF00 && r < 0xFF5F && !(r >= '０' && r <= '９') { // full width
		if mark, ok := foreignMarkTable[r]; ok || worded(r) {
			return mark, ok
		}
		return foreignMark{text: string(r - 0xFEE0), plain: true, confidence: sureMark}, true
	}
	mark, ok := foreignMarkTable[r]
	return mark, ok
}

func ending(text string) foreignMark { return foreignMark{text: text, confidence: 0.97} }

func amid(text string, confidence float64) foreignMark {
	return foreignMark{text: text, plain: true, confidence: confidence}
}

func opening(text, partner string, confidence float64) foreignMark {
	return foreignMark{text: text, opens: true, partner: partner, confidence: confidence}
}

func shutting(text string, confidence float64) foreignMark {
	return foreignMark{text: text, closes: true, confidence: confidence}
}

var foreignMarkTable = map[rune]foreignMark{
	'，': ending(","), '、': ending(","), '､': ending(","), '。': ending("."), '．': ending("."), '｡': ending("."),
	'；': ending(";"), '：': ending(":"), '！': ending("!"), '？': ending("?"), '％': ending("%"),
	'،': ending(","), '؛': ending(";"), '؟': ending("?"), '۔': ending("."), '٪': ending("%"), '٬': ending(","), '٫': ending("."),
	'।': ending("."), '։': ending(":"), '՝': ending(","), '՞': ending("?"), '።': ending("."), '፣': ending(","),
	'（': opening("(", "）)", 0.97), '）': shutting(")", 0.97), '［': opening("[", "］]", 0.97), '］': shutting("]", 0.97),
	'【': opening("[", "】", 0.97), '】': shutting("]", 0.97), '〔': opening("[", "〕", 0.97), '〕': shutting("]", 0.97),
	'〖': opening("[", "〗", 0.97), '〗': shutting("]", 0.97),
	'《': opening(quoteSign, "》", 0.96), '》': shutting(quoteSign, 0.96), '〈': opening(quoteSign, "〉", 0.96), '〉': shutting(quoteSign, 0.96),
	'「': opening(quoteSign, "」", 0.97), '」': shutting(quoteSign, 0.97), '『': opening(quoteSign, "』", 0.97), '』': shutting(quoteSign, 0.97),
	'〝': opening(quoteSign, "〞〟", 0.97), '〞': shutting(quoteSign, 0.97), '〟': shutting(quoteSign, 0.97),
	'«': opening(quoteSign, "»", 0.93), '»': shutting(quoteSign, 0.93), '„': opening(quoteSign, "“”", 0.85),
	'\u3000': amid(" ", 0.97), '־': amid("-", 0.97), '￥': amid("¥", 0.96), '￡': amid("£", 0.96),
	'～': amid("-", 0.85), '〜': amid("-", 0.85), '・': amid("·", 0.7), '№': amid("No.", 0.9), 'ـ': amid("-", 0.7),
}
