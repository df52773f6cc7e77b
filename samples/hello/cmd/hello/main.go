// Hello is a small service that behaves as its unit, its image and its probes expect: it listens where it is told,
// answers two health probes, logs JSON to stderr and drains on SIGTERM.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// version is set at link time: -ldflags "-X main.version=1.2.3".
var version = "dev"

func main() {
	listen := flag.String("listen", envOr("HELLO_LISTEN", ":8080"), "address to listen on")
	drain := flag.Duration("drain", 0, "time to answer 503 on /readyz before connections are closed")
	grace := flag.Duration("grace", 20*time.Second, "time that requests in flight get to finish")
	printVersion := flag.Bool("version", false, "print the version and exit")
	flag.Parse()
	if *printVersion {
		fmt.Println(version)
		return
	}

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	listener, err := net.Listen("tcp", *listen)
	if err != nil {
		logJSON(os.Stderr, "error", "cannot listen", "error", err.Error())
		os.Exit(1)
	}
	if err := serve(ctx, listener, *drain, *grace); err != nil {
		logJSON(os.Stderr, "error", "stopped", "error", err.Error())
		os.Exit(1)
	}
}

// serve answers requests until ctx is done, then reports not ready for the time of drain and gives the requests in
// flight the time of grace.
func serve(ctx context.Context, listener net.Listener, drain, grace time.Duration) error {
	probes := &health{}
	server := &http.Server{Handler: probes.handler(), ReadHeaderTimeout: 5 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	logJSON(os.Stderr, "info", "listening", "address", listener.Addr().String(), "version", version)

	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}

	logJSON(os.Stderr, "info", "draining")
	probes.draining.Store(true)
	time.Sleep(drain)
	// ctx is done already: the requests in flight need a deadline of their own.
	deadline, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := server.Shutdown(deadline); err != nil {
		return err
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	logJSON(os.Stderr, "info", "stopped")
	return nil
}

func envOr(name, fallback string) string {
	if value, ok := os.LookupEnv(name); ok {
		return value
	}
	return fallback
}
