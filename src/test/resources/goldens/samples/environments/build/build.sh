#!/bin/sh
# catalog: standard 30294ce6ce1e, written by Keelson
set -eu
cd -- "${1:-.}"
export CGO_ENABLED=0
exec go build -buildmode=exe -ldflags=-w -trimpath -o catalog
