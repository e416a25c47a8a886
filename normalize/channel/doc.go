// Package channel says how a name gets garbled on its way from English into
// another script and back.
//
// A machine that translates "Blinken" from Persian never saw the English
// spelling: it saw consonants and had to guess the vowels. Each script loses
// something of its own, so plain edit distance is a poor guide. This package
// offers what a search for the intended name needs:
//
//   - [Fold] brings a token to the letters that are compared;
//   - [Keys] and [Deletions] are what an index over a dictionary is built on,
//     so that a search never scans it;
//   - [Model.Cost] is what it costs, in nats, that one spelling became another;
//   - [Chance] is how likely the letters are as just some name, the hypothesis
//     that every suspicion has to beat.
//
// The tables below tables/ are learned from pairs of English names that share
// one native spelling; the program in internal/fit makes and measures them.
package channel

//go:generate go run ./internal/fit -names ../../../shared/data/names -distractors ../../../shared/eval/distractors.tsv
