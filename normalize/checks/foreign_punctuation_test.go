package checks

import "testing"

func TestForeignPunctuation(t *testing.T) {
	testHits(t, foreignPunctuation, []hit{
		{"Arabic comma", "Sardar Azmoun ، who scored, left.", []string{`" ،" -> ","`}},
		{"Arabic comma before a word", "Sardar Azmoun ،who scored, left.", []string{`" ،" -> ", "`}},
		{"Arabic comma between words", "Omar،Nadia and Sami", []string{`"،" -> ", "`}},
		{"Arabic semicolon and question", "It is closed؛ why؟", []string{`"؛" -> ";"`, `"؟" -> "?"`}},
		{"percent", "It fell 25٪ and ٪30 of it.", []string{`"٪" -> "%"`, `"٪30" -> "30%"`}},
		{"Urdu stop", "He left۔ They stayed۔", []string{`"۔" -> "."`, `"۔" -> "."`}},
		{"Hindi stop", "He left । They stayed।", []string{`" ।" -> "."`, `"।" -> "."`}},
		{"Chinese comma", "In the view of Liu，such people left.", []string{`"，" -> ", "`}},
		{"Chinese comma before a space", "In the view of Liu， such people left.", []string{`"，" -> ","`}},
		{"list comma", "Apples、pears、plums", []string{`"、" -> ", "`, `"、" -> ", "`}},
		{"Chinese stop", "The talks ended。The hall was empty。", []string{`"。" -> ". "`, `"。" -> "."`}},
		{"stop behind a stop", "The talks ended.。", []string{`"。" -> ""`}},
		{"colon in a headline", "Found by a crowbar：Sanyo Digital", []string{`"：" -> ": "`}},
		{"colon in a time", "At 12：30 they met.", []string{`"：" -> ":"`}},
		{"Armenian stop", "At 01։23 they met.", []string{`"։" -> ":"`}},
		{"thousands", "It cost 3，000 or 3，5.", []string{`"，" -> ","`, `"，" -> ", "`}},
		{"question", "Who was there？Nobody！", []string{`"？" -> "? "`, `"！" -> "!"`}},
		{"brackets", "The hall（built in 1902）was full.", []string{`"（built in 1902）" -> " (built in 1902) "`}},
		{"bracket that ASCII closes", "The hall （built in 1902) was full.", []string{`"（built in 1902)" -> "(built in 1902)"`}},
		{"bracket that ASCII opens", "The hall (built in 1902） was full.", []string{`"）" -> ")"`}},
		{"lenticular brackets", "【Photos】Look at this", []string{`"【Photos】" -> "[Photos] "`}},
		{"titles", "Two songs《River》《Moon》were sung.", []string{`"《River》" -> " \"River\" "`, `"《Moon》" -> "\"Moon\" "`}},
		{"corner brackets", "He said 「yes」 to it.", []string{`"「yes」" -> "\"yes\""`}},
		{"corner brackets in a text with curly quotes", "He said 「yes」 and “no”.", []string{`"「yes」" -> "“yes”"`}},
		{"guillemets", "The ship «Minsk», he said.", []string{`"«Minsk»" -> "\"Minsk\""`}},
		{"guillemets with spaces", "He said « yes » to it.", []string{`"« yes »" -> "\"yes\""`}},
		{"low quotes", "He said „yes“ to it.", []string{`"„yes“" -> "“yes”"`}},
		{"maqaf", "An 83־year־old man", []string{`"־" -> "-"`, `"־" -> "-"`}},
		{"middle dot", "A part・time job at Jean・Paul of 29・6 ares", []string{`"・" -> "-"`, `"・" -> " "`, `"・" -> "."`}},
		{"numero", "The units №3 and № 4 stopped.", []string{`"№" -> "No. "`, `"№" -> "No."`}},
		{"full width", "The Sudan－based firm, R＆D of A／B", []string{`"－" -> "-"`, `"＆" -> "&"`, `"／" -> "/"`}},
		{"wide space", "The talks　ended.", []string{`"\u3000" -> " "`}},
		{"comma and a quote", "He said，「yes」。", []string{`"，" -> ", "`, `"「yes」" -> "\"yes\""`, `"。" -> "."`}},
	})
	testMisses(t, foreignPunctuation, []miss{
		{"English marks", "He said, “yes” – and ‘no’ … for 5 €, 20 °C, § 4 and 10 µm ± 1."},
		{"Chinese words", "The poem 《静夜思》，床前明月光。 is known."},
		{"Persian words", "He said «سلام، خوبی؟» to them."},
		{"Russian title", "The paper «Известия» wrote."},
		{"Hebrew", "The army צה״ל and בית־המשפט met."},
		{"number in foreign digits", "It is ۴٫۲٪, ٪۳۰, ５．２％ and ۱،۲۰۰."},
		{"arrows", "Home » News » Sport « back"},
		{"bullet", "・First point"},
		{"Catalan", "The paral·lel of the col·legi."},
		{"Spanish", "¿Qué? ¡No!"},
		{"smiley", "It is ¯\\_(ツ)_/¯ and (・_・) then."},
	})
}
