package report

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for what a browser does. It is long, since machines that run tests are busy.
const patience = 60 * time.Second

// startBrowser starts the browser for the pages of a test, which is skipped where there is none.
func startBrowser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		t.Skip("no chromium to open the page with")
	}
	ctx, cancel := chromedp.NewExecAllocator(t.Context(),
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck, chromedp.WindowSize(1280, 900), chromedp.WSURLReadTimeout(patience),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true), chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("password-store", "basic"), chromedp.Flag("use-mock-keychain", true),
	)
	t.Cleanup(cancel)
	ctx, stop := chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("the browser does not start: %v", err)
	}
	return ctx
}

// tab is a page of the browser.
type tab struct {
	t         *testing.T
	ctx       context.Context
	downloads string // the folder that files are saved in

	mu     sync.Mutex
	faults []string // what no page may do
}

// open opens a page of files from the disk, and holds it to the end of the test that it asks nothing of a network and says nothing on
// the console.
func open(t *testing.T, ctx context.Context, files ...*File) *tab {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "review.html")
	if err := os.WriteFile(path, write(t, "html", Options{}, files), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, stop := chromedp.NewContext(ctx)
	p := &tab{t: t, ctx: ctx, downloads: dir}
	t.Cleanup(func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, f := range p.faults {
			t.Errorf("the page %s", f)
		}
		stop()
	})
	p.check(chromedp.Listen(ctx, p.watch))
	_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
	p.check(err)
	_, err = chromedp.Call(ctx, log.Enable, cdp.Empty{})
	p.check(err)
	allow := true
	_, err = chromedp.Call(ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, EventsEnabled: &allow,
	})
	p.check(err)
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	p.check(chromedp.Do(ctx, chromedp.Navigate(address.String())))
	p.do("localStorage.clear()") // what another test decided
	p.check(chromedp.Do(ctx, chromedp.Reload()))
	p.wait(`document.documentElement.classList.contains("scripted")`)
	return p
}

func (p *tab) watch(event any) {
	fault := ""
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		fault = "throws " + describe(e.ExceptionDetails)
	case *runtime.EventConsoleAPICalled:
		fault = "writes to the console: " + describe(e.Args)
	case *log.EventEntryAdded:
		fault = "is reported: " + describe(e.Entry)
	case *page.EventJavascriptDialogOpening:
		fault = "opens a dialog: " + e.Message
	case *network.EventRequestWillBeSent:
		if u := e.Request.URL; !strings.HasPrefix(u, "file://") && !strings.HasPrefix(u, "blob:") && !strings.HasPrefix(u, "data:") {
			fault = "asks for " + u
		}
	}
	if fault != "" {
		p.mu.Lock()
		p.faults = append(p.faults, fault)
		p.mu.Unlock()
	}
}

func describe(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}

func (p *tab) check(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

// value returns what an expression is on the page.
func value[T any](p *tab, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// do runs a statement on the page.
func (p *tab) do(statement string) {
	p.t.Helper()
	value[bool](p, statement+"; true")
}

// wait waits until a condition holds on the page, which may be loading meanwhile.
func (p *tab) wait(condition string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	for {
		holds, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+condition+")"))
		switch {
		case err == nil && holds:
			return
		case ctx.Err() != nil:
			p.t.Fatalf("%s does not come to hold (%v); the status is %q", condition, err, p.status())
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// press presses keys, one after another.
func (p *tab) press(keys string) {
	p.t.Helper()
	p.check(chromedp.Do(p.ctx, chromedp.KeyEvent(keys)))
}

// click clicks in the middle of the first element that a selector finds.
func (p *tab) click(selector string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(selector))); err != nil {
		p.t.Fatalf("click on %s: %v", selector, err)
	}
}

func (p *tab) status() string {
	return value[string](p, `document.getElementById("status").textContent`)
}

// current returns the words of the current finding.
func (p *tab) current() string {
	return value[string](p, `(document.querySelector(".card[aria-current] del, .card[aria-current] .change bdi") || {textContent: ""}).textContent`)
}

// saved presses a button that saves a file and returns the file.
func (p *tab) saved(button, name string) []byte {
	p.t.Helper()
	path := filepath.Join(p.downloads, name)
	p.click(button)
	for limit := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		if b, err := os.ReadFile(path); err == nil && len(b) > 0 {
			p.check(os.Remove(path))
			return b
		}
		if time.Now().After(limit) {
			p.t.Fatalf("%s was not saved; the status is %q", name, p.status())
		}
	}
}

// prefer says what the reader prefers: "prefers-color-scheme", "dark".
func (p *tab) prefer(feature, value string) {
	p.t.Helper()
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: feature, Value: value}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	})
	p.check(err)
}
