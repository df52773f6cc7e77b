#!/bin/sh
# ticker: standard 7139207c052e, written by Keelson
set -eu
cd -- "${1:-.}"
export CGO_ENABLED=0
exec go build -buildmode=exe -ldflags=-w -trimpath -o ticker ./cmd/ticker
