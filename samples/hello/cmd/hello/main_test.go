package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

func get(t *testing.T, h *health, path string) (int, map[string]string) {
	t.Helper()
	recorder := httptest.NewRecorder()
	h.handler().ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, path, nil))
	var body map[string]string
	if err := json.Unmarshal(recorder.Body.Bytes(), &body); err != nil {
		t.Fatalf("%s does not answer JSON: %v", path, err)
	}
	return recorder.Code, body
}

func TestHealthzTellsTheVersion(t *testing.T) {
	status, body := get(t, &health{}, "/healthz")
	if status != http.StatusOK || body["version"] != version {
		t.Errorf("got %d %v", status, body)
	}
}

func TestReadyzRefusesWhileDraining(t *testing.T) {
	h := &health{}
	if status, _ := get(t, h, "/readyz"); status != http.StatusOK {
		t.Errorf("ready: got %d", status)
	}
	h.draining.Store(true)
	if status, body := get(t, h, "/readyz"); status != http.StatusServiceUnavailable || body["status"] != "draining" {
		t.Errorf("draining: got %d %v", status, body)
	}
	if status, _ := get(t, h, "/healthz"); status != http.StatusOK {
		t.Errorf("draining is not dying: /healthz answers %d", status)
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, listener, 0, 10*time.Second) }()

	response, err := http.Get("http://" + listener.Addr().String() + "/readyz")
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("got %d", response.StatusCode)
	}

	cancel()
	if err := <-ended; err != nil {
		t.Errorf("a drained service ended with %v", err)
	}
}

func TestLogIsOneObjectALine(t *testing.T) {
	var out bytes.Buffer
	logJSON(&out, "info", "two\nlines", "address", `:8080 "quoted"`)
	if n := bytes.Count(out.Bytes(), []byte("\n")); n != 1 {
		t.Errorf("%d lines", n)
	}
	var entry map[string]string
	if err := json.Unmarshal(out.Bytes(), &entry); err != nil {
		t.Fatal(err)
	}
	if entry["message"] != "two\nlines" || entry["address"] != `:8080 "quoted"` || entry["level"] != "info" {
		t.Errorf("got %v", entry)
	}
}
