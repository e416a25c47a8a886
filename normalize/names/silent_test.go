package names

import "testing"

// Names and words that are right, though they resemble a name in the dictionary.
func TestSilent(t *testing.T) {
	x := newsroom(t)
	tests := []struct{ name, in string }{
		{"relative", "His brother Anders Kestenholm and his wife Marta Kestenholm were there."},
		{"relatives of the known", "Mojtaba Khamenei, Igor Putin and Marija Lavrova were there."},
		{"near surname with a common given name", "John Potin, Mary Blanken and David Castenholm were there."},
		{"common surnames", "Michael Johnson, Mary Jonson and Peter Browne were there."},
		{"words of a headline", "Owner Putting Crime First As Will Power Fades And Bike Lanes Open"},
		{"more words of a headline", "Potent Weapons Seized in Rush: Lavish Party Ends Badly"},
		{"headline in capitals", "MINISTER MEETS PRESIDENT IN BERLIN BEFORE TALKS"},
		{"sentence openers", "Putting it off was wrong. Blinking, he left. Keen on peace, he stayed."},
		{"peoples", "The Iranians and Iraqis, Malians and Nigerians met the Slovaks and the Slovenes."},
		{"more peoples", "A Syrian met a Serbian, a Cypriot met an Egyptian, and a Dane met a Dutchman."},
		{"plurals", "The Kestenholms, the Putins and the Johnsons were there."},
		{"months and days", "In March, April and May, and in Sept and Oct, on Monday, Tuesday and Sunday."},
		{"acronyms near acronyms", "UNICEF, UNIFIL, NATO, NATA, OPEC, OPAC, the CIA and the CSA were there."},
		{"capital and country", "He lives in Austin. Austria is far."},
		{"countries", "Iran and Iraq, Mali and Bali, Niger and Nigeria, Slovakia and Slovenia met."},
		{"country and state", "The state of Georgia and Georgia in the Caucasus met."},
		{"cities", "He flew from Oman to Amman, from Tripoli to Triple Bay and from Lima to Lille."},
		{"known names that are alike", "John Kerry, Emmanuel Macron, Ali Khamenei, Hassan Khomeini and Sergei Ryabkov met Sergey Lavrov."},
		{"spellings", "They met Volodymyr Zelensky, Zelenskiy and Zelenskyy in Kyiv and Kiev, Odessa and Odesa."},
		{"near surname beside the right one", "John Kerry met John Kelly today."},
		{"longer name of another body", "The Canon Institute for Global Studies closed."},
		{"brand", "He bought a Canon camera; Canon Inc said so."},
		{"unknown names", "They had dinner with Eskil Vandermolen, Per Brandvold and Ines Quintanilha."},
		{"unknown places", "They went to Little Snoring, Broadbottom and Piddletrenthide."},
		{"papers", "He reads the Sun, the Times, the Post and the Mirror."},
		{"offices", "The Prime Minister, the Foreign Ministry and the Secretary General met the Speaker."},
		{"titles with stops", "Gen. Smith, Sen. Rand and Col. West met Dr. Keane."},
		{"addresses", "See kremlin.ru, @blinkin and #Potin."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := garbledNames(t, x, Options{}, tt.in, shown); len(got) > 0 {
				t.Errorf("%q: finds %q", tt.in, got)
			}
		})
	}
}

// In a small dictionary every name is likelier, and the same has to stay silent.
func TestSilentSmallDictionary(t *testing.T) {
	x := only(t, rows(t, "name|kind|weight", "Vladimir Putin|person|5", "Antony Blinken|person|5", "Austria|place|4", "Iraq|place|4", "Nigeria|place|4",
		"Slovenia|place|4", "Mali|place|3", "UNIFIL|organization|3", "Marchenko|person|3"))
	for _, in := range []string{
		"Igor Putin and Mary Blinken were there.",
		"He lives in Austin, not in Iran, and not in Slovakia, Bali or Niger.",
		"UNICEF was there in March.",
		"Putting Crime First As Will Power Fades And Party Ends",
		"The Austrian met the Iranian and the Nigerien.",
	} {
		if got := garbledNames(t, x, Options{}, in, shown); len(got) > 0 {
			t.Errorf("%q: finds %q", in, got)
		}
	}
}
