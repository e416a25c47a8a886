package channel

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"plain", "blinken", "blinken"},
		{"upper", "BLINKEN", "blinken"},
		{"marks", "Erdoğan Çavuşoğlu", "erdogan cavusoglu"},
		{"marks apart", "Zu\u0308rich", "zurich"},
		{"dotless and dotted i", "Işık İnönü", "isik inonu"},
		{"letters that do not decompose", "Łukasz Sørensen Đoković Weiß Æthelþryð", "lukasz sorensen dokovic weiss aethelthryd"},
		{"capital sharp s", "STRAẞE", "strasse"},
		{"Azeri", "Əliyev", "aliyev"},
		{"typewriter apostrophe", "O'Brien", "obrien"},
		{"curly apostrophes", "Khamene’i ‘Abd", "khamenei abd"},
		{"ayin and hamza", "ʿAbd al-Raʾuf", "abd al-rauf"},
		{"spacing acute", "D´Arcy", "darcy"},
		{"full width", "Ｔｏｋｙｏ＇ｓ", "tokyos"},
		{"ligature", "Griﬃth", "griffith"},
		{"hyphens", "Mary‐Jane Al‑Assad Nagorno–Karabakh", "mary-jane al-assad nagorno-karabakh"},
		{"invisible characters", "Put\u00adin\u200b", "putin"},
		{"Catalan point", "Col·lell", "collell"},
		{"Vietnamese", "Nguyễn Xuân Phúc", "nguyen xuan phuc"},
		{"digits stay", "2Pac", "2pac"},
		{"another script", "Йошкар", "иошкар"},
		{"broken UTF-8", "a\xffb", "a\ufffdb"},
		{"marks beside broken UTF-8", "\xf1ď", "\ufffdd"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Fold(tt.in)); diff != "" {
				t.Errorf("Fold(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestFoldKeepsFolded(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Fold("al-zawahiri") }); n != 0 {
		t.Errorf("Fold of a folded token allocates %v times", n)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Erdoğan", "O’Neill", "D´Arcy", "ẞ", "İ", "ﬃ", "\xff", "한국", "Å\u030a\u0327", "ŀ", "\u1fee", "㎒"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
		if !utf8.ValidString(once) && utf8.ValidString(s) {
			t.Errorf("Fold(%q) = %q is not UTF-8", s, once)
		}
		if keys := Keys(once); len(keys) == 0 || len(keys) > maxKeys {
			t.Errorf("Keys(%q) has %d keys", once, len(keys))
		}
		if c := Chance(once); !(c < 0) {
			t.Errorf("Chance(%q) = %v", once, c)
		}
	})
}
