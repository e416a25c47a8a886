package changed

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// readNames reads what git diff --numstat -z says: which files changed, and that all of those changed which are no text. What is
// deleted is among them.
func readNames(out string) (Files, error) {
	files := Files{}
	fields := strings.Split(out, "\x00")
	for i := 0; i+1 < len(fields); i++ { // the last one is empty
		parts := strings.SplitN(fields[i], "\t", 3)
		if len(parts) < 3 {
			return nil, fmt.Errorf("git says %.80q of a file that changed", fields[i])
		}
		path := parts[2]
		if path == "" { // renamed: the old and the new name follow
			if i+2 >= len(fields) {
				return nil, fmt.Errorf("git does not say how a renamed file is called")
			}
			path = fields[i+2]
			i += 2
		}
		files[path] = Lines{All: parts[0] == "-"}
	}
	return files, nil
}

// readPatch adds the lines that changed, as a patch without lines of context has them. Its hunks are read by the lengths that
// they say, so that no line of a file is taken for one of the patch.
func readPatch(r io.Reader, files Files) error {
	lines := bufio.NewReader(r)
	path, left := "", 0 // lines of a hunk that follow
	for {
		line, err := lines.ReadSlice('\n')
		text := string(line[:min(len(line), maxHeader)])
		for err == bufio.ErrBufferFull { // a line of prose is a paragraph
			_, err = lines.ReadSlice('\n')
		}
		if err == io.EOF && text == "" {
			return nil
		}
		if err != nil && err != io.EOF {
			return err
		}
		text = strings.TrimSuffix(text, "\n")
		switch {
		case left > 0 && !strings.HasPrefix(text, `\`): // \ No newline at end of file
			left--
		case left > 0:
		case strings.HasPrefix(text, "diff --git "):
			path = ""
		case strings.HasPrefix(text, "+++ "):
			if path, err = patchPath(text[len("+++ "):]); err != nil {
				return err
			}
		case strings.HasPrefix(text, "@@ "):
			old, added, err := readHunk(text)
			if err != nil {
				return err
			}
			left = old + added.Last - added.First + 1
			if l, known := files[path]; known && added.Last >= added.First {
				l.Ranges = append(l.Ranges, added)
				files[path] = l
			}
		}
	}
}

// maxHeader is more than what a patch says before and between the lines of a file is long.
const maxHeader = 32 << 10

// patchPath returns the path that a patch names for what a file has become; "" for one that is gone. What has other characters than
// usual ones stands in quotes, and a tab follows a name with blanks.
func patchPath(s string) (string, error) {
	s = strings.TrimSuffix(s, "\t")
	if strings.HasPrefix(s, `"`) {
		unquoted, err := strconv.Unquote(s)
		if err != nil {
			return "", fmt.Errorf("git names a file as %.80s", s)
		}
		s = unquoted
	}
	path, _ := strings.CutPrefix(s, "b/")
	if s == "/dev/null" {
		return "", nil
	}
	return path, nil
}

// readHunk reads the head of a hunk, @@ -3,2 +3 @@: how many lines went, and which came.
func readHunk(s string) (old int, added Range, err error) {
	fields := strings.Fields(s)
	if len(fields) < 4 || !strings.HasPrefix(fields[1], "-") || !strings.HasPrefix(fields[2], "+") {
		return 0, added, fmt.Errorf("git begins a change with %.80q", s)
	}
	_, old, err = readLines(fields[1][1:])
	if err != nil {
		return 0, added, err
	}
	first, n, err := readLines(fields[2][1:])
	return old, Range{first, first + n - 1}, err
}

// readLines reads the first line and the number of lines: 3,2, or 3 for one.
func readLines(s string) (first, n int, err error) {
	at, count, ok := strings.Cut(s, ",")
	if !ok {
		count = "1"
	}
	if first, err = strconv.Atoi(at); err == nil {
		n, err = strconv.Atoi(count)
	}
	if err != nil || first < 0 || n < 0 || n > 1<<31 || first > 1<<31 {
		return 0, 0, fmt.Errorf("git counts lines as %.80q", s)
	}
	return first, n, nil
}
