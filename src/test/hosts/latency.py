"""Puts a command behind a line that is as long as one likes: what goes in or comes out arrives SECONDS later.

    latency.py SECONDS COMMAND...

For ssh's ProxyCommand. netem would be the kernel's way; not every kernel has it, and this needs no rights.
"""

import os
import queue
import subprocess
import sys
import threading
import time


def carry(source, sink, seconds):
    """Reads at once, so that what follows is not late twice, and writes when the time has come."""
    under_way = queue.SimpleQueue()

    def deliver():
        while True:
            due, data = under_way.get()
            time.sleep(max(0.0, due - time.monotonic()))
            if not data:
                os.close(sink)
                return
            while data:
                data = data[os.write(sink, data):]

    threading.Thread(target=deliver, daemon=True).start()
    while True:
        data = os.read(source, 65536)
        under_way.put((time.monotonic() + seconds, data))
        if not data:
            return


def main():
    seconds = float(sys.argv[1])
    command = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    threading.Thread(target=carry, args=(0, os.dup(command.stdin.fileno()), seconds), daemon=True).start()
    command.stdin.close()
    carry(command.stdout.fileno(), 1, seconds)
    sys.exit(command.wait())


main()
