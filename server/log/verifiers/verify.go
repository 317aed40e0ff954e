// Verifies a copy of the public log with Go's own code for transparency logs, golang.org/x/mod/sumdb,
// which secures the modules of every Go program. It shares nothing with the code of this project.
//
//	verify FOLDER [FLIPS [PROOFS]]
//
// FOLDER holds what the log serves: checkpoint, vkey, tile/... FLIPS has lines "path offset xor":
// the log is verified again with each byte changed, and each change must be caught. PROOFS has lines
// "i index size root leaf hashes" and "c old size oldRoot root hashes", in base64, "-" for no hashes.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type files map[string][]byte

func main() {
	log, err := load(os.Args[1])
	check(err)
	tree, origin, err := verify(log)
	check(err)
	fmt.Printf("%s %d %s\n", origin, tree.N, tree.Hash)
	if len(os.Args) > 2 {
		flips(log, os.Args[2])
	}
	if len(os.Args) > 3 {
		proofs(os.Args[3])
	}
}

func load(folder string) (files, error) {
	log := files{}
	return log, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		log[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
}

func verify(log files) (tlog.Tree, string, error) {
	tree, origin, err := openCheckpoint(log)
	if err != nil {
		return tree, "", err
	}
	if tree.N == 0 {
		// TileHashReader reads no tree without a leaf; its hash is that of nothing.
		if tree.Hash != tlog.Hash(sha256.Sum256(nil)) {
			return tree, "", errors.New("an empty log has another hash")
		}
		return tree, origin, nil
	}
	indexes := make([]int64, tree.N)
	for at := range indexes {
		indexes[at] = tlog.StoredHashIndex(0, int64(at))
	}
	// Every tile that is read is proven against the tree's hash.
	hashes, err := tlog.TileHashReader(tree, tiles(log)).ReadHashes(indexes)
	if err != nil {
		return tree, "", err
	}
	for at := int64(0); at < tree.N; at += 256 {
		width := int(min(256, tree.N-at))
		path := tlog.Tile{H: 8, L: 0, N: at / 256, W: width}.Path()
		bundle, ok := log[strings.Replace(path, "tile/8/0/", "tile/entries/", 1)]
		if !ok {
			return tree, "", fmt.Errorf("no bundle of entries from %d", at)
		}
		for _, hash := range hashes[at : at+int64(width)] {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return tree, "", errors.New("a bundle ends within an entry")
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			if tlog.RecordHash(bundle[2:end]) != hash {
				return tree, "", fmt.Errorf("an entry from %d is not the one in the tree", at)
			}
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return tree, "", errors.New("a bundle has more than its entries")
		}
	}
	return tree, origin, nil
}

func openCheckpoint(log files) (tree tlog.Tree, origin string, err error) {
	verifier, err := note.NewVerifier(strings.TrimSpace(string(log["vkey"])))
	if err != nil {
		return tree, "", err
	}
	opened, err := note.Open(log["checkpoint"], note.VerifierList(verifier))
	if err != nil {
		return tree, "", err
	}
	// Bits that pad base64 are not signed; a checkpoint has one way of being written.
	for _, signature := range append(opened.Sigs, opened.UnverifiedSigs...) {
		if _, err := base64.StdEncoding.Strict().DecodeString(signature.Base64); err != nil {
			return tree, "", err
		}
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tree, "", errors.New("the checkpoint is not of this log")
	}
	tree.N, err = strconv.ParseInt(lines[1], 10, 64)
	if err != nil || tree.N < 0 {
		return tree, "", errors.New("the checkpoint has no size")
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, lines[0], err
}

// Our tiles are Go's, but for "8/" after "tile/".
type tiles files

func (log tiles) Height() int { return 8 }

func (log tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		bytes, ok := log[strings.Replace(tile.Path(), "tile/8/", "tile/", 1)]
		if !ok || len(bytes) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("no whole tile at %s", tile.Path())
		}
		found = append(found, bytes)
	}
	return found, nil
}

func (log tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}

func flips(log files, list string) {
	caught, all := 0, 0
	lines(list, func(fields []string) {
		offset, err := strconv.Atoi(fields[1])
		check(err)
		change, err := strconv.ParseUint(fields[2], 10, 8)
		check(err)
		log[fields[0]][offset] ^= byte(change)
		_, _, err = verify(log)
		log[fields[0]][offset] ^= byte(change)
		all++
		if err != nil {
			caught++
		} else {
			fmt.Fprintln(os.Stderr, "not caught:", strings.Join(fields, " "))
		}
	})
	fmt.Printf("caught %d of %d\n", caught, all)
	if caught < all {
		os.Exit(1)
	}
}

func proofs(list string) {
	all := 0
	lines(list, func(fields []string) {
		at, err := strconv.ParseInt(fields[1], 10, 64)
		check(err)
		size, err := strconv.ParseInt(fields[2], 10, 64)
		check(err)
		first, err := tlog.ParseHash(fields[3])
		check(err)
		second, err := tlog.ParseHash(fields[4])
		check(err)
		var path []tlog.Hash
		if fields[5] != "-" {
			for _, text := range strings.Split(fields[5], ",") {
				hash, err := tlog.ParseHash(text)
				check(err)
				path = append(path, hash)
			}
		}
		if fields[0] == "i" {
			check(tlog.CheckRecord(path, size, first, at, second))
		} else {
			check(tlog.CheckTree(path, size, second, at, first))
		}
		all++
	})
	fmt.Printf("proven %d\n", all)
}

func lines(path string, each func(fields []string)) {
	file, err := os.Open(path)
	check(err)
	defer file.Close()
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		each(strings.Fields(scanner.Text()))
	}
	check(scanner.Err())
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "WRONG:", err)
		os.Exit(1)
	}
}
