# Reads lines "PHASE FILTER" and prints the exit status of the program that was run with each filter of system calls.
request() {
  exec 3<>/dev/tcp/127.0.0.1/8085 && printf 'GET / HTTP/1.0\r\n\r\n' >&3 && cat <&3
} >/dev/null 2>&1

while read -r phase filter; do
  systemd-run -q --wait -p RuntimeMaxSec=3 -p SystemCallFilter="$filter" /usr/local/bin/gocalls "$phase" \
    </dev/null >/dev/null 2>&1 &
  while [ "$phase" = serve ] && kill -0 $! 2>/dev/null; do
    (request) || sleep 0.02
  done
  wait $!
  echo $?
done
