package main

import (
	"encoding/json"
	"net/http"
	"sync/atomic"
)

// health answers the probes: /healthz says that the process works, /readyz whether it wants traffic.
type health struct {
	draining atomic.Bool
}

func (h *health) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]string{"status": "ok", "version": version})
	})
	mux.HandleFunc("/readyz", func(w http.ResponseWriter, _ *http.Request) {
		if h.draining.Load() {
			answer(w, http.StatusServiceUnavailable, map[string]string{"status": "draining"})
			return
		}
		answer(w, http.StatusOK, map[string]string{"status": "ready"})
	})
	return mux
}

func answer(w http.ResponseWriter, status int, body map[string]string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	// A probe that hung up is no error of ours.
	_ = json.NewEncoder(w).Encode(body)
}
