package io.keelson.check;

import java.util.Set;

/** Variables that a service has without anybody writing them. */
final class ProcessVariables {
    /** Source: systemd.exec(5), "Environment Variables Set or Propagated by the Service Manager". */
    static final Set<String> OF_SYSTEMD = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "TERM",
            "XDG_RUNTIME_DIR",
            "MAINPID",
            "MANAGERPID",
            "SYSTEMD_EXEC_PID",
            "INVOCATION_ID",
            "JOURNAL_STREAM",
            "NOTIFY_SOCKET",
            "LISTEN_FDS",
            "LISTEN_PID",
            "LISTEN_FDNAMES",
            "WATCHDOG_PID",
            "WATCHDOG_USEC",
            "RUNTIME_DIRECTORY",
            "STATE_DIRECTORY",
            "CACHE_DIRECTORY",
            "LOGS_DIRECTORY",
            "CONFIGURATION_DIRECTORY",
            "CREDENTIALS_DIRECTORY",
            "ENCRYPTED_CREDENTIALS_DIRECTORY",
            "FDSTORE",
            "PIDFILE",
            "REMOTE_ADDR",
            "REMOTE_PORT",
            "SERVICE_RESULT",
            "EXIT_CODE",
            "EXIT_STATUS",
            "MEMORY_PRESSURE_WATCH",
            "MEMORY_PRESSURE_WRITE");

    private ProcessVariables() {}
}
