package names

// shape is what a reading goes by: one word alone, a name of which some words are exact, or a name with every word garbled.
type shape int

const (
	single shape = iota
	anchored
	garbled
	shapes
)

// weights turn what is learned of a reading into the odds, in nats (natural logarithms), that it is right before the context is
// asked. With r the rarity of the garbled words as another name and c the cost of the garbling, both in nats, the odds are
//
//	bias + rarity*r + lnRarity*ln r + ratio*c/r + beside*[a word of another name stands beside it]
//
// Provenance: logistic regression over the readings that the program itself finds in the development set, 1,447 of them right
// and 3,803 wrong or in text written by people, with a dictionary of 4,074 bare names, without context; see docs/results.md.
var weights = [shapes]struct{ bias, rarity, lnRarity, ratio, beside float64 }{
	single:   {-15.88, -0.28, 7.6, -5.02, -0.81},
	anchored: {-5.58, -0.18, 3.64, 0, -0.16},
	garbled:  {-7.27, -0.1, 3.57, -2.59, -0.8},
}

// What the dictionary says of a reading before the context is asked, in nats.
const (
	// prominenceWeight is for the weight of the entry beside that of the others.
	prominenceWeight = 0.6
	// sizeWeight is for the size of the dictionary: in a larger one more names are near a single word by chance.
	sizeWeight = 0.25
	fittedSize = 4074 // entries, with which the weights were fitted
	// namesakeWeight is for the number of names that the exact words stand in: David says little of which David.
	namesakeWeight = 0.5
	fewNamesakes   = 8 // with which an exact word says all that was fitted
)

// What the context says, in nats. These are set by hand: the development set has bare names, without offices or relations.
const (
	weightResolved = 4.3  // fitted
	weightSeen     = 1.0  // fitted; for single words
	weightApart    = -0.3 // for names of several words: the text knows how the entry is spelled
	weightBoth     = -3.0 // the entry itself stands in the sentence: this is somebody else
	weightTitle    = 2.0
	weightWord     = 1.0 // an office of one word: there are very many presidents and directors
	weightOf       = 1.5
	weightDate     = 0.5
	weightCompany  = 3.0
	weightCountry  = 0.7
	weightAbroad   = -0.7 // the sentence speaks of a country, but of none that the entry has to do with
	weightSameText = 1.0
	weightSilence  = -3.0 // times c/r: nothing speaks for an entry of which relations are known
	weightNobody   = -8.0 // the same of a person: very many people bear names that resemble
	weightAlone    = -2.0 // a surname, or a word of a name, for which neither the context nor the full name speaks
	weightPerson   = -1.0 // a common name of persons for something else
	weightUnheld   = -1.5 // no word of a name is exact, and neither an office of a country nor a relation holds it
	weightGarbled  = 1.0  // the text garbles other names, as their context shows
	weightStranger = -5.0 // a word beside a surname that says it is somebody else's
	weightNeighbor = -1.5 // a word beside one that is a whole name: Muharrem Ince is not the month Muharram
	weightLonger   = -3.0 // the name of a body goes on: Canon Institute for Global Studies
)

// A reading whose garbling costs more than this share of the rarity of what stands there is no explanation of it. Context
// explains some more.
const (
	maxRatio     = 0.8
	contextRatio = 0.1 // more, for each nat of context
)

const (
	resolvedAt     = 0.7   // probability from which a full name explains the single words that follow
	heldAt         = 3.0   // nats of offices and relations that hold a name without an exact word
	trusted        = 2.0   // nats of context, and
	trustedAt      = 0.9   // probability, from which a name is taken for garbled without doubt
	minProbability = 0.005 // of a mention that is kept
)
