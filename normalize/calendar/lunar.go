package calendar

import "strconv"

const (
	lunarEpoch = -492148 // 1 Muharram 1 of the arithmetical calendar, in days since 1 January 1970

	umalquraFirst = 1343   // the first year of the table
	umalquraEpoch = -16588 // 1 Muharram of that year
)

// umalqura says which months have 30 days in the calendar of Umm al-Qura, which Saudi Arabia publishes and Unicode's ICU holds:
// three hexadecimal digits a year from 1343 to 1500, the lowest bit being Muharram.
const umalqura = "" +
	"6a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da" +
	"5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89" +
	"a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5" +
	"baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4a"

// umalquraStarts are the first days of the months of the table, from Muharram of its first year to that of the year after the last.
var umalquraStarts = func() []int {
	starts := []int{umalquraEpoch}
	for at := 0; at < len(umalqura); at += 3 {
		long, _ := strconv.ParseUint(umalqura[at:at+3], 16, 16)
		for month := range 12 {
			starts = append(starts, starts[len(starts)-1]+29+int(long>>month&1))
		}
	}
	return starts
}()

// lunarStart returns the first day of a month, in days since 1 January 1970: by the table of Umm al-Qura within its years, and by
// the arithmetical rule of 30 years outside them, which may be a day or two off. Where the moon itself is looked for, as in Iran and
// Pakistan, a month may begin a day later than in the table, and in Mecca, before the table was followed there, a day earlier.
func lunarStart(year, month int) int {
	if n := (year-umalquraFirst)*12 + month - 1; n >= 0 && n < len(umalquraStarts) {
		return umalquraStarts[n]
	}
	return lunarEpoch + 354*(year-1) + (11*year+3)/30 + (59*(month-1)+1)/2
}
