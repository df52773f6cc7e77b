#!/bin/sh
# hello: standard f632b1c2514c, written by Keelson
set -eu
cd -- "${1:-.}"
export CGO_ENABLED=0
exec go build -buildmode=exe -ldflags=-w -trimpath -o hello
