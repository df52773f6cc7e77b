package io.keelson.value;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Right sides as {@code systemd-analyze verify} of 252, 257 and 262 took or ignored them: what it ignores is refused,
 * what it takes is read. Two that it takes are refused on purpose: {@code 0x3} as a CPU number, {@code app user}.
 */
class SystemdObservedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            size-or-percent | 2048M
            size-or-percent | 2T
            size-or-percent | 2K
            size-or-percent | 2E
            size-or-percent | infinity
            size-or-percent | 50%
            size-or-percent | 50.5%
            size-or-percent | 100%
            size-or-percent | 1G500M
            size-or-percent | 4096
            size-or-percent | 0
            cpu-quota       | 200%
            cpu-quota       | 50.5%
            cpu-quota       | 12.55%
            cpu-quota       | 0.01%
            timespan        | 5s
            timespan        | 5 seconds
            timespan        | 1M
            timespan        | 1.5s
            timespan        | 90 000ms
            timespan        | 30s30
            timespan        | 0.5
            timespan        | 2 weeks
            timespan        | infinity
            device-rate-bytes | /dev/null 50M
            device-rate-bytes | /dev/null infinity
            device-rate-iops  | /dev/null 1K
            device-weight   | /dev/null 200
            weight-or-idle  | idle
            weight-or-idle  | 10000
            limit-number    | 65536
            limit-number    | 1024:65536
            limit-size      | infinity
            limit-size      | 1G
            limit-time      | 5min
            limit-time      | 60
            int             | -1000
            int             | +5
            mode            | 022
            cpu-list        | 0,2-3
            cpu-list        | 0-3 5
            signal          | SIGTERM
            signal          | 15
            bool            | Yes
            bool            | t
            env-assignment  | A=1 B=2
            env-assignment  | A=%%h
            env-assignment  | A=$HOME
            optional-path   | -/etc/default/x
            env-assignment  | A=\\x20b
            path-list       | /a:/b
            percent         | 0%
            unit-list       | a.service b.service
            condition       | >=2G
            calendar        | daily
            user            | app
            path            | %h/x
            user            | 1000
            """)
    void whatSystemdTakesIsRead(String type, String text) {
        assertDoesNotThrow(() -> AcceptedAndRefusedTest.read(type, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            size-or-percent | 2GiB
            size-or-percent | 2g
            size-or-percent | 2GB
            size-or-percent | 2Gi
            size-or-percent | max
            size-or-percent | -1
            size-or-percent | 50.555%
            size-or-percent | 150%
            size-or-percent | 1G1G
            size-or-percent | 1,5G
            cpu-quota       | 4
            cpu-quota       | max
            cpu-quota       | 018%
            size-or-percent | 018%
            path-list       | /a50%50
            path-list       | yes%M
            unit-list       | a/%i.service
            cpu-quota       | 0%
            cpu-quota       | infinity
            cpu-quota       | 200
            cpu-quota       | 200 %
            cpu-quota       | 0.001%
            timespan        | -1
            timespan        | ``
            device-rate-bytes | /dev/sda
            device-rate-bytes | /dev/null 50MB
            device-rate-bytes | /dev/null 50MiB
            device-rate-bytes | /dev/null 0
            device-rate-bytes | /dev/null max
            device-rate-bytes | 50M
            device-weight   | /dev/null 0
            weight          | 0
            weight          | 20000
            weight          | default
            weight-or-idle  | 10001
            limit-number    | 65536:
            limit-number    | -1
            limit-number    | unlimited
            limit-number    | 65536:1024
            limit-number    | 50:10
            limit-size      | unlimited
            mode            | 999
            mode            | 0o22
            mode            | rw
            cpu-list        | all
            cpu-list        | x
            signal          | 99
            signal          | sigterm
            bool            | maybe
            bool            | enabled
            env-assignment  | 1A=2
            env-assignment  | A-B=1
            path            | etc/x
            optional-path   | etc/x
            path            | ~
            path-list       | ~
            path            | %i/x
            env-assignment  | A=\\max
            unit-list       | .service
            path-list       | a:b
            path-list       | srv
            percent         | 60
            percent         | 101%
            unit-list       | network
            calendar        | 0 3 * * *
            uint            | -1
            """)
    void whatSystemdIgnoresIsRefused(String type, String text) {
        assertThrows(InvalidValue.class, () -> AcceptedAndRefusedTest.read(type, text));
    }

    @ParameterizedTest
    @CsvSource({"0", "0%", "0.00%", "0K"})
    void zeroIsDroppedForMemoryMax(String text) {
        assertDoesNotThrow(() -> MemoryLimit.parseSystemd(text));
        assertThrows(InvalidValue.class, () -> MemoryLimit.parseSystemdAboveZero(text));
    }
}
