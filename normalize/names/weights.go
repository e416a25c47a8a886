package names

// shape is what a reading goes by: one word alone, a name of which some words are exact, or a name with every word garbled.
type shape int

const (
	single shape = iota
	anchored
	garbled
	shapes
)

//go:generate go test -run TestFit -fit ../../../shared/eval -update .

// What the dictionary says of a reading before the context is asked, in nats.
const (
	// prominenceWeight is for the weight of the entry beside that of the others.
	prominenceWeight = 0.9
	fittedSize       = 4074 // entries; a dictionary of that size is neither crowded nor empty
	fewNamesakes     = 8    // with which an exact word says all that was fitted: David says little of which David
	maxRepeated      = 20   // times that a word is counted
	usualAnchor      = 9.0  // nats
	maxAnchor        = 13.0 // nats that an exact word counts at most
	maxRight         = 100  // names spelled right around, that are counted
)

// What the context says, in nats. These are set by hand: the development set has bare names, without offices or relations.
const (
	weightResolved = 4.3  // fitted
	weightSeen     = 1.0  // fitted; for single words
	weightCourtesy = 1.5  // of Mr. and the like before a surname alone, whose bearer has been named in full
	weightApart    = -0.3 // for names of several words: the text knows how the entry is spelled
	weightBoth     = -3.0 // the entry itself stands in the sentence: this is somebody else
	weightTitle    = 2.0
	weightWord     = 1.0 // an office of one word: there are very many presidents and directors
	weightBeside   = 0.5 // and the name follows at once
	weightOf       = 1.5
	weightDate     = 0.5
	shareApart     = 0.6 // of that, where words stand between the name and the title
	weightCompany  = 3.0
	weightFamous   = 1.5 // of company that very many keep: the United Nations, the White House
	famous         = 4   // prominence from which an entry is that
	weightCountry  = 0.7
	weightAbroad   = -0.7 // the sentence speaks of a country, but of none that the entry has to do with
	weightTrade    = -2.5 // it says of the person what nothing known of the entry says: a farmer from Ohio
	weightSameText = 1.0
	weightSilence  = -8.0  // times c/r: nothing speaks for an entry of which relations are known
	weightNobody   = -13.0 // the same of a person: very many people bear names that resemble
	shareCountry   = 0.6   // of that, where the country of the person stands in the sentence
	shareRenown    = 0.2   // less of either, for each step of prominence
	weightAlone    = -2.0  // a surname, or a word of a name, for which neither the context nor the full name speaks
	weightBare     = -1.2  // the whole name of one word, for which nothing speaks
	weightPerson   = -1.0  // a common name of persons for something else
	weightUnheld   = -1.5  // no word of a name is exact, and neither an office of a country nor a relation holds it
	weightGarbled  = 1.0   // the text garbles other names, as their context shows
	weightCommon   = -2.5  // every garbled word is a common name of its own: Mark Miller is not Mark Milley
	weightPinyin   = -2.5  // every word is of Chinese syllables, on both sides: Wang Xiyu is not Wang Xiyue
	weightAnchor   = 0.3   // for each nat that the exact words are rarer than usualAnchor: there are very many people called Joe
	weightStranger = -5.0  // a word beside a surname that says it is somebody else's
	weightNeighbor = -1.5  // a word beside one that is a whole name: Muharrem Ince is not the month Muharram
	weightFurther  = -1.5  // a word beside a name of several: the development set, with its bare names, thinks well of it
	weightUnsure   = 2.0   // times the share that a transcript's confidence in the garbled word lacks of surelyHeard
	surelyHeard    = 0.7   // from which it says nothing: many names that are right have not much more
	weightLonger   = -3.0  // the name of a body goes on: Canon Institute for Global Studies
)

// A reading whose garbling costs more than this share of the rarity of what stands there is no explanation of it. An exact word
// beside it and the context explain some more.
const (
	maxRatio      = 1.0
	anchoredRatio = maxWordRatio
	contextRatio  = 0.1 // more, for each nat of context
)

const (
	laterRatio     = 0.5   // of the rarity that the garbling of a later mention may cost
	listedOdds     = 4.6   // of a form that a dictionary lists as wrong
	resolvedAt     = 0.7   // probability from which a full name explains the single words that follow
	heldAt         = 3.0   // nats of offices and relations that hold a name without an exact word
	trusted        = 2.0   // nats of context, and
	trustedAt      = 0.9   // probability, from which a name is taken for garbled without doubt
	rivalShare     = 0.25  // of the odds of other readings that count against the best: many of them are readings of one sound
	hopeless       = -12.0 // nats of odds below which a reading is forgotten: it cannot be meant, and takes nothing from the others
	minProbability = 0.005 // of a mention that is kept
	minAlternative = 0.02  // of a candidate beside the likeliest
)
