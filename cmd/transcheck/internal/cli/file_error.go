package cli

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"transcheck/dictionaries"
	"transcheck/normalize/document"
)

// fileError says what is wrong with a file that is named, and what to do.
func fileError(path string, err error) error {
	var known interface{ Hint() string }
	var encoding *document.EncodingError
	var syntax *document.SyntaxError
	var fault *document.FaultError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return hinted(missingHint(path), "cannot read %q: no such file or folder", path)
	case errors.As(err, &encoding):
		return hinted(encoding.Hint, "cannot read %q: %w", path, err)
	case errors.As(err, &syntax):
		return hinted(syntax.Hint, "cannot read %q: %w", path, err)
	case errors.As(err, &fault):
		return hinted("this is a mistake of the program: please report it with the file", "cannot read %q: %w", path, err)
	case errors.Is(err, document.ErrUnknown) && tableFormat(path) != "":
		hint := "to read a column of it, name the column with --field NAME; --format-in " + string(tableFormat(path)) + " alone reads the second"
		return hinted(hint, "cannot read %q: its head names no source and translation", path)
	case errors.Is(err, document.ErrUnknown):
		return hinted("name the format with --format-in; transcheck formats lists them", "cannot read %q: its content is in %w", path, err)
	case errors.Is(err, document.ErrRecords):
		return hinted("name the members that hold the text: --format-in jsonl --field body", "cannot read %q: %w", path, err)
	case errors.As(err, &known):
		return hinted(known.Hint(), "cannot read %q: %w", path, err)
	}
	return hinted(causeHint(err), "cannot read %q: %w", path, plainCause(err))
}

// missingHint says what to do about a path that leads to nothing: its spelling may be wrong, or it is a link to what is gone.
func missingHint(path string) string {
	if to, err := os.Readlink(path); err == nil {
		return "it is a link to " + quoted(to) + ", which is not there; mend the link or leave it out"
	}
	return "check the spelling of the path"
}

// causeHint says what to do about an error of the file system.
func causeHint(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "ask for the right to read it, or leave it out"
	case errors.Is(err, syscall.ELOOP):
		return "it is a link that leads back to itself; mend the link or leave it out"
	case errors.Is(err, syscall.EISDIR):
		return "name a file in the folder"
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.ENAMETOOLONG):
		return "check the spelling of the path"
	case errors.As(err, new(syscall.Errno)):
		return "try again, or leave it out"
	}
	return ""
}

// isSyntax reports whether an error is a mistake with a place.
func isSyntax(err error) bool {
	var syntax *dictionaries.SyntaxError
	return errors.As(err, &syntax)
}
