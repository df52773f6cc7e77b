#!/bin/sh
set -eu
exec go build -stackguard=1024 -o hello ./cmd/hello
