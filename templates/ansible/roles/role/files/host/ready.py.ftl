<#-- No view: the gate behind a restart. -->
# Written by Keelson, the same in every role.
"""Waits until the service that was started says that it is ready."""
import urllib.error
import urllib.request


def answers(url):
    """None when the service answers 200, else what came instead."""
    try:
        # A proxy of the environment must not answer for the service.
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=2) as reply:
            return None if reply.status == 200 else "%s answers %d" % (url, reply.status)
    except urllib.error.HTTPError as error:
        return "%s answers %d" % (url, error.code)
    except OSError as error:
        return "%s: %s" % (url, getattr(error, "reason", error))


def wait():
    """Ready is what runs and, where the spec names a path, answers 200 there before its time is over."""
    ready = dict(question["ready"], port=int(question["ready"]["port"]), seconds=int(question["ready"]["seconds"]))
    url = "http://127.0.0.1:%d%s" % (ready["port"], ready["path"]) if ready["path"] else None
    begin, why, steady = time.monotonic(), "it was not looked at", 0
    while True:
        status = show(SERVICE, "ActiveState", "SubState", "Result", "NRestarts")
        state = status.get("ActiveState")
        if state == "failed" or status.get("SubState") == "auto-restart":
            why = "its process ended (%s)" % status.get("Result")
        elif state == "active":
            steady += 1
            # systemd calls a simple service active before its program has done anything: one look proves nothing.
            why = answers(url) if url else None if steady > 3 else "it has only just started"
        else:
            why = "it is " + str(state)
        waited = time.monotonic() - begin
        if why is None:
            return dict(refused=[])
        if state == "failed" or int(status.get("NRestarts") or 0) > 2 or waited >= ready["seconds"]:
            return dict(refused=["after %d s: %s" % (waited, why)])
        time.sleep(0.5)


def forget_starts():
    """systemd counts them, and would refuse the former program the start that the new one has used up."""
    run("systemctl", "reset-failed", SERVICE)
    return dict(refused=[])


TRIES["wait"] = wait
TRIES["forget"] = forget_starts
