#!/bin/sh
# settlement: standard f25db01be40c, written by Keelson
set -eu
cd -- "${1:-.}"
export CGO_ENABLED=0
exec go build -buildmode=exe '-ldflags=-w -X main.version=3.0.1' -trimpath -o settlement ./cmd/settlement
