package checks

import (
	"strings"
	"testing"

	"transcheck/normalize/check"
)

// on puts the day of the article before a text.
func on(date, text string) string { return "Published: " + date + "\n\n" + text }

func TestWrongRole(t *testing.T) {
	testHits(t, wrongRole, []hit{
		{"another office", on("2022-01-09", "Russian Foreign Minister Sergei Shoigu left."), []string{`"Russian Foreign Minister Sergei Shoigu" -> "Russian Defense Minister Sergei Shoigu"`}},
		{"British spelling", on("2022-01-09", "Russian Defence Minister Sergei Lavrov left."), []string{`"Russian Defence Minister Sergei Lavrov" -> "Russian Foreign Minister Sergei Lavrov"`}},
		{"surname", on("2022-01-09", "Russian Foreign Minister Shoigu left."), []string{`"Russian Foreign Minister Shoigu" -> "Russian Defense Minister Shoigu"`}},
		{"possessive", on("2022-01-09", "Iran’s President Ali Khamenei left."), []string{`"Iran’s President Ali Khamenei" -> "Iran’s Supreme Leader Ali Khamenei"`}},
		{"office of", on("2022-01-09", "The President of the United States Antony Blinken left."), []string{`"President of the United States Antony Blinken" -> "Secretary of State of the United States Antony Blinken"`}},
		{"long form", on("2022-01-09", "Minister of Foreign Affairs of Russia Sergei Shoigu left."), []string{`"Minister of Foreign Affairs of Russia Sergei Shoigu" -> "Defense Minister of Russia Sergei Shoigu"`}},
		{"apposition before", on("2022-01-09", "The foreign minister of Russia, Sergei Shoigu, left."), []string{`"foreign minister of Russia, Sergei Shoigu" -> "defense minister of Russia, Sergei Shoigu"`}},
		{"apposition behind", on("2022-01-09", "They met Sergei Shoigu, the Russian foreign minister."), []string{`"Sergei Shoigu, the Russian foreign minister" -> "Sergei Shoigu, the Russian defense minister"`}},
		{"honorific", on("2022-01-09", "Iranian President Ayatollah Ali Khamenei left."), []string{`"Iranian President Ayatollah Ali Khamenei" -> "Iranian Supreme Leader Ayatollah Ali Khamenei"`}},
		{"emphasis", on("2022-01-09", "Russian Foreign Minister **Sergei Shoigu** left."), []string{`"Russian Foreign Minister Sergei Shoigu" -> "Russian Defense Minister Sergei Shoigu"`}},

		{"deputy", on("2022-01-09", "Russian Foreign Minister Sergei Ryabkov left."), []string{`"Russian Foreign Minister Sergei Ryabkov" -> "Russian Deputy Foreign Minister Sergei Ryabkov"`}},
		{"country", on("2022-01-09", "Ukrainian Foreign Minister Sergei Lavrov left."), []string{`"Ukrainian Foreign Minister Sergei Lavrov" -> "Russian Foreign Minister Sergei Lavrov"`}},
		{"country, day unknown", "Ukrainian Foreign Minister Sergei Lavrov left.", []string{`"Ukrainian Foreign Minister Sergei Lavrov" -> "Russian Foreign Minister Sergei Lavrov"`}},
		{"country of", on("2022-01-09", "The president of Ukraine, Joe Biden, left."), []string{`"president of Ukraine, Joe Biden" -> "president of the United States, Joe Biden"`}},
		{"country's", on("2022-01-09", "Vladimir Putin, Ukraine's president, left."), []string{`"Vladimir Putin, Ukraine's president" -> "Vladimir Putin, Russia's president"`}},
		{"body", on("2022-01-09", "UN Secretary-General Jens Stoltenberg left."), []string{`"UN Secretary-General Jens Stoltenberg" -> "NATO Secretary-General Jens Stoltenberg"`}},
		{"no suggestion", on("2022-01-09", "Russian Foreign Minister Antony Blinken left."), []string{`"Russian Foreign Minister Antony Blinken"`}},
		{"two offices", on("2022-01-09", "Saudi King Mohammed bin Salman left."), []string{`"Saudi King Mohammed bin Salman"`}},

		{"past", on("2023-04-02", "Japanese Prime Minister Shinzo Abe said on Sunday that he agreed."), []string{`"Japanese Prime Minister Shinzo Abe" -> "Former Japanese Prime Minister Shinzo Abe"`}},
		{"past, in the sentence", on("2023-04-02", "On Sunday, Japanese Prime Minister Shinzo Abe says that he agrees."), []string{`"Japanese Prime Minister Shinzo Abe" -> "former Japanese Prime Minister Shinzo Abe"`}},
	})
	testMisses(t, wrongRole, []miss{
		{"right", on("2022-01-09", "Russian Foreign Minister Sergei Lavrov met US Secretary of State Antony Blinken.")},
		{"right by another title", on("2023-04-02", "Chinese Premier Li Qiang left.")},
		{"right on the day", on("2012-01-09", "Russian President Dmitry Medvedev left.")},
		{"day unknown", "Russian Foreign Minister Sergei Shoigu left."},
		{"day after what is known", on("2030-01-09", "Russian Foreign Minister Sergei Shoigu left.")},
		{"holder unknown", on("1999-01-09", "Russian Foreign Minister Sergei Shoigu left.")},
		{"person unknown", on("2022-01-09", "Russian Foreign Minister Ivan Petrushkin left.")},
		{"surname of somebody else", on("2022-01-09", "Russian Foreign Minister Blinken left.")},
		{"former", on("2023-04-02", "Former Japanese Prime Minister Shinzo Abe said on Sunday that he agreed.")},
		{"ex", on("2023-04-02", "Ex-Russian Foreign Minister Sergei Shoigu left.")},
		{"then", on("2023-04-02", "The then Russian Foreign Minister Sergei Shoigu left.")},
		{"deputy", on("2022-01-09", "Deputy Russian Foreign Minister Sergei Ryabkov left.")},
		{"deputy between", on("2022-01-09", "Russian Deputy Foreign Minister Sergei Ryabkov left.")},
		{"vice", on("2022-01-09", "US Vice President Kamala Harris left.")},
		{"candidate", on("2022-01-09", "French presidential candidate Marine Le Pen and would-be French President Marine Le Pen left.")},
		{"elect", on("2022-01-09", "Russian President-elect Sergei Shoigu left.")},
		{"acting", on("2022-01-09", "Acting Russian Foreign Minister Sergei Shoigu left.")},
		{"yet to hold it", on("2022-01-09", "Chinese Premier Li Qiang left.")},
		{"past, in a sentence of its time", on("2022-01-09", "The agreement was signed under US President Barack Obama.")},
		{"past, with the year", on("2022-01-09", "US President Barack Obama said on Tuesday, 14 July 2015, that he agreed.")},
		{"career", on("2022-01-09", "He succeeded Russian Foreign Minister Sergei Shoigu.")},
		{"film", on("2022-01-09", "In the film Russian Foreign Minister Sergei Shoigu left.")},
		{"country not told", on("2022-01-09", "Foreign Minister Sergei Shoigu left.")},
		{"office of many", on("2022-01-09", "Russian Senator Sergei Shoigu and US adviser Antony Blinken left.")},
		{"spokesman for", on("2022-01-09", "A spokesman for Russian President Dmitry Peskov left.")},
		{"press secretary of", on("2022-01-09", "The press secretary of the President of the Russian Federation Dmitry Peskov left.")},
		{"office's head", on("2022-01-09", "The Ukrainian President's Office head Andriy Yermak left.")},
		{"list", on("2022-01-09", "They met Vladimir Putin, Ukraine's president, and Joe Biden.")},
		{"list before", on("2022-01-09", "They met Joe Biden, Vladimir Putin, Ukraine's president.")},
		{"comma that ends a phrase", on("2022-01-09", "To the Russian president, Sergei Lavrov, too, is loyal. For the US president, Antony Blinken, the envoy, spoke.")},
		{"people of two words", on("2022-01-09", "Bosnian Serb President Milorad Dodik left.")},
		{"two sentences", on("2022-01-09", "He met the Russian Foreign Minister. Sergei Shoigu left.")},
		{"another body's", on("2022-01-09", "The Bank of Russia President Sergei Shoigu left.")},
		{"bank of the world", on("2022-01-09", "The US president of the World Bank, David Malpass, left.")},
		{"two governments", on("2022-01-09", "Venezuelan President Juan Guaido left.")},
		{"sic", on("2022-01-09", "A pro-Russian Foreign Minister Sergei Shoigu left.")},
		{"name", on("2022-01-09", "Pope Francis met King Charles III.")},
		{"part of a longer name", on("2022-01-09", "Russian Foreign Minister Sergei Shoigu Petrov left.")},
	})
}

func TestTitlesByCountry(t *testing.T) {
	testHits(t, wrongRole, []hit{
		{"foreign minister", "The US Foreign Minister left.", []string{`"US Foreign Minister" -> "US Secretary of State"`}},
		{"small letters", "The American foreign minister left.", []string{`"American foreign minister" -> "American secretary of state"`}},
		{"capitals", "US FOREIGN MINISTER IN KYIV", []string{`"US FOREIGN MINISTER" -> "US SECRETARY OF STATE"`}},
		{"with the holder", "US Foreign Minister Antony Blinken left.", []string{`"US Foreign Minister Antony Blinken" -> "US Secretary of State Antony Blinken"`}},
		{"with somebody unknown", "US Foreign Minister Ann Petrushkin left.", []string{`"US Foreign Minister" -> "US Secretary of State"`}},
		{"ministry of", "The US Ministry of Defence was silent.", []string{`"US Ministry of Defence" -> "US Defense Department"`}},
		{"of the country", "The Foreign Ministry of the United States was silent.", []string{`"Foreign Ministry of the United States" -> "State Department of the United States"`}},
		{"British spelling", "The American Defence Minister left.", []string{`"American Defence Minister" -> "American Defence Secretary"`}},
		{"two senses", "The US Interior Minister left.", []string{`"US Interior Minister" -> "US Interior Secretary"`}},
		{"chancellor", "German Prime Minister Olaf Scholz left.", []string{`"German Prime Minister Olaf Scholz" -> "German Chancellor Olaf Scholz"`}},
		{"explanation", "The British Finance Minister left.", []string{`"British Finance Minister" -> "British Chancellor of the Exchequer"`}},
		{"king", "The Japanese King left.", []string{`"Japanese King" -> "Japanese Emperor"`}},
		{"guide", "Iran's Supreme Guide left.", []string{`"Iran's Supreme Guide" -> "Iran's Supreme Leader"`}},
	})
	testMisses(t, wrongRole, []miss{
		{"right", "The US Secretary of State met the Chinese Foreign Minister, the Israeli president and the Saudi king."},
		{"right ministries", "The Chinese Foreign Ministry, the British Ministry of Defence and the US State Department were silent."},
		{"several", "The US and Russian foreign ministers left."},
		{"any", "There is no US foreign minister, and he spoke like a US foreign minister."},
		{"of the people of", "The pro-US Foreign Minister left."},
		{"longer name of a people", "The Latin American Foreign Minister and the South American Defense Minister left."},
		{"comma", "In the US, Foreign Minister Wang Yi met nobody."},
		{"another's", "The foreign minister of the United States' ally left."},
		{"other time", "The sultan of Morocco left in 1912."},
		{"name of a house", "The Thai Emperor Restaurant is open."},
	})
}

func TestWrongRoleTiers(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     check.Severity
		evidence string
	}{
		{"the holder's title", "US Foreign Minister Antony Blinken left.", check.Error, "Antony Blinken was secretary of state of the United States; heads of executive departments are secretaries"},
		{"title", "The US Foreign Minister left.", check.Warning, "heads of executive departments are secretaries"},
		{"explanation", "The British Finance Minister left.", check.Info, "newsrooms abroad use the general word"},
		{"two senses", "The US Interior Minister left.", check.Info, "the Department of the Interior keeps land and parks; police and borders are with Homeland Security"},
		{"country", on("2022-01-09", "Ukrainian Foreign Minister Sergei Lavrov left."), check.Error, "Sergey Lavrov was foreign minister of Russia on 2022-01-09"},
		{"office", on("2022-01-09", "Russian Foreign Minister Sergei Shoigu left."), check.Warning, "Sergey Lavrov was foreign minister of Russia on 2022-01-09; Sergei Shoigu was defense minister of Russia on 2022-01-09"},
		{"no longer", on("2022-05-01", "US Secretary of State Mike Pompeo said on Monday that he would stay."), check.Warning, "Antony Blinken was secretary of state of the United States on 2022-05-01"},
		{"no longer, but when", on("2022-05-01", "US Secretary of State Mike Pompeo met his counterpart."), check.Info, "Antony Blinken was secretary of state of the United States on 2022-05-01"},
		{"not yet", on("2019-05-01", "US Secretary of State Antony Blinken said on Monday that he would stay."), check.Warning, "Mike Pompeo was secretary of state of the United States on 2019-05-01"},
		{"nothing known of the day", on("2022-01-09", "Israeli President Gideon Saar left."), check.Info, "Isaac Herzog was president of Israel on 2022-01-09"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := run(t, wrongRole, "", tt.in)
			if len(found) != 1 || found[0].Severity != tt.want || strings.Join(found[0].Evidence, "; ") != tt.evidence {
				t.Fatalf("%q: finds %+v; want one %s with %q", tt.in, found, tt.want, tt.evidence)
			}
			for _, s := range found[0].Suggestions {
				if s.Safe || s.Confidence > found[0].Confidence {
					t.Errorf("%q: suggestion %+v is surer than the finding, or safe", tt.in, s)
				}
			}
		})
	}
}
