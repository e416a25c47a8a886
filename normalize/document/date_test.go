package document

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var datelineTests = []struct{ name, in, want string }{
	{"place, short month, agency", "KYIV, Jan. 9, 2022 (Agency) - The talks began.", "2022-01-09 strong"},
	{"place and country", "KYIV, Ukraine, January 9, 2022 — The talks began.", "2022-01-09 strong"},
	{"place in small letters", "New York, 9 January 2022 – The talks began.", "2022-01-09 strong"},
	{"weekday after the place", "VIENNA, Sunday, 9 January 2022 (APA): no", ""},
	{"weekday and dash", "VIENNA, Sunday, 9 January 2022 (APA) -- They met.", "2022-01-09 strong"},
	{"agency in slashes", "GENEVA, Jan. 9, 2022 /Newswire/ -- They met.", "2022-01-09 strong"},
	{"byline", "By Ann Smith, January 9, 2022", "2022-01-09 strong"},
	{"published", "Published: 9 January 2022", "2022-01-09 strong"},
	{"published with time", "Published August 8, 2020 - 16:33.", "2020-08-08 strong"},
	{"posted on a weekday", "Posted on Sunday, January 9th, 2022 at 10:15 a.m. GMT", "2022-01-09 strong"},
	{"date and zone", "Date: 2022-01-09 10:15 +03", "2022-01-09 strong"},
	{"bare", "January 9, 2022", "2022-01-09 weak"},
	{"bare, day first", "9th of January 2022", "2022-01-09 weak"},
	{"bare weekday", "Sunday, 9 Jan. 2022", "2022-01-09 weak"},
	{"bare, ISO", "2022-01-09", "2022-01-09 weak"},
	{"bare, with time", "2022-01-09T10:15:00Z", "2022-01-09 weak"},
	{"bare, with stops", "09.01.2022, 10:15", "2022-01-09 weak"},
	{"september", "Sept. 1, 2022", "2022-09-01 weak"},

	{"no year", "KYIV, Jan. 9 (Agency) - The talks began.", ""},
	{"no such day", "February 30, 2022", ""},
	{"no such month", "2022-13-01", ""},
	{"month and year", "January 2022", ""},
	{"sentence", "On January 9, 2022, the talks began.", ""},
	{"sentence that begins with it", "September 1, 2012, for the Pittsburgh Pirates", ""},
	{"sentence about a place", "In Kyiv, January 9, 2022 was a Sunday.", ""},
	{"birth", "Born: June 11, 1988", ""},
	{"life", "Charles J. Fillmore (August 9, 1929 – February 13, 2014) was a linguist.", ""},
	{"life between commas", "Ann Smith, August 9, 1929 – February 13, 2014", ""},
	{"updated", "Updated January 9, 2022", ""},
	{"range", "January 9, 2022 - January 12, 2022", ""},
	{"range in ISO", "2022-01-09 - 2022-01-12", ""},
	{"dashes alone", "Kyiv, January 9, 2022 -", ""},
	{"too old", "January 9, 1822", ""},
	{"long", "KYIV, " + strings.Repeat("Kyiv Oblast ", 20) + ", January 9, 2022 - They met.", ""},
	{"nothing", "", ""},
}

func TestDateline(t *testing.T) {
	for _, tt := range datelineTests {
		t.Run(tt.name, func(t *testing.T) {
			got, strong := dateline(tt.in)
			switch {
			case strong:
				got += " strong"
			case got != "":
				got += " weak"
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("date line of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestDocumentDate(t *testing.T) {
	later := strings.Repeat("They met again.\n\n", headSegments)
	for _, tt := range []struct{ name, path, in, want string }{
		{"none", "a.txt", "The talks began.", ""},
		{"date line", "a.txt", "Talks begin\n\nKYIV, Jan. 9, 2022 (Agency) - The talks began.", "2022-01-09"},
		{"front matter", "a.md", "---\ntitle: Talks\ndate: 2022-01-09T10:15:00+03:00\n---\nThey met.", "2022-01-09"},
		{"front matter of TOML", "a.md", "+++\ndate = \"2022-01-09\"\n+++\nThey met.", "2022-01-09"},
		{"labeled line in text", "a.txt", "date: 2022-01-09\n\nThey met.", "2022-01-09"},
		{"front matter first", "a.md", "---\ndate: 2022-01-09\n---\nPublished: 1 January 2021", "2022-01-09"},
		{"said twice", "a.txt", "January 9, 2022\n\nKYIV, Jan. 9, 2022 - They met.", "2022-01-09"},
		{"strong before weak", "a.txt", "January 1, 2021\n\nPublished: 9 January 2022", "2022-01-09"},
		{"weak after strong", "a.txt", "Published: 9 January 2022\n\nJanuary 1, 2021", "2022-01-09"},
		{"chronicle", "a.txt", "January 9, 2022\n\nThey met.\n\nJanuary 10, 2022\n\nThey left.", ""},
		{"several articles", "a.txt", "KYIV, Jan. 9, 2022 - They met.\n\n" + later + "KYIV, Jan. 10, 2022 - They left.", ""},
		{"far from the head", "a.txt", later + "KYIV, Jan. 10, 2022 - They left.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parse(tt.path, []byte(tt.in), "")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, d.Date); diff != "" {
				t.Errorf("date of %q (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

// FuzzDateline holds that what is found is a day, that it stands in the text, and that only what is shown counts.
func FuzzDateline(f *testing.F) {
	for _, tt := range datelineTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		date, strong := dateline(in)
		if date == "" {
			if strong {
				t.Errorf("dateline(%q) is sure of nothing", in)
			}
			return
		}
		day, err := time.Parse(time.DateOnly, date)
		if err != nil || !strings.Contains(in, day.Format("2006")) {
			t.Errorf("dateline(%q) = %q, of which the text says nothing", in, date)
		}
		if again, s := dateline(date); again != date || s {
			t.Errorf("dateline(%q) = %q", date, again)
		}
	})
}
