package io.keelson.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of each type's own grammar: what they are read as, and what is said of those that are refused. */
class AcceptedAndRefusedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            memory-size    | 2GiB                     | 2147483648
            memory-size    | 2G                       | 2147483648
            memory-size    | 2GB                      | 2000000000
            memory-size    | 0                        | 0
            memory-size    | 9223372036854775807      | 9223372036854775807
            memory-size    | 8388607TiB               | 9223370937343148032
            memory-limit   | 512M                     | 536870912
            memory-limit   | 50.50%                   | 50.5%
            memory-limit   | 12.05%                   | 12.05%
            io-rate-bytes  | 50MiB                    | 52428800
            io-rate-bytes  | 50MB                     | 50000000
            io-rate-bytes  | 2                        | 2
            io-rate-iops   | 4294967294               | 4294967294
            util-clamp     | 20                       | 20.00
            util-clamp     | 12.5                     | 12.50
            util-clamp     | 100                      | max
            misc-limit     | sev  4                   | sev 4
            misc-limit     | tdx 18446744073709551615 | tdx 18446744073709551615
            rdma-limit     | mlx5_0 hca_object=max    | mlx5_0 hca_object=max
            dmem-limit     | drm/0 64M                | drm/0 67108864
            io-latency     | 8:16  target=25000       | 8:16 target=25000
            tmpfs-size     | 64m                      | 64m
            tmpfs-size     | 50%                      | 50%
            cpu-max        | 50000                    | 50000 100000
            cpu-max        | max                      | max 100000
            cpu-max        | 400%                     | 400000 100000
            cpu-max        | 12.5%                    | 12500 100000
            cpu-max        | 250000 500000            | 250000 500000
            cpu-quota      | 12.50%                   | 12.5%
            cpu-set        | 8,2-5,3-6                | 2-6,8
            cpu-set        | 0,1,2                    | 0-2
            cpu-list       | 0-3, 8 10                | 0-3,8,10
            sysctl-int     | 0xFF                     | 255
            sysctl-int     | 18446744073709551615     | 18446744073709551615
            sysctl-tuple   | 4096   131072 6291456    | 4096 131072 6291456
            sysctl-range-list | 9000-9010,8080        | 8080,9000-9010
            device         | /dev/disk/by-id/virtio-1 | /dev/disk/by-id/virtio-1
            device         | LABEL=my data            | LABEL=my data
            mount-source   | //nas/share              | //nas/share
            mount-option   | context="a,b"            | context="a,b"
            signal         | TERM                     | SIGTERM
            signal         | 15                       | SIGTERM
            signal         | SIGRTMAX-1               | SIGRTMIN+29
            signal         | 34                       | SIGRTMIN
            limit-number   | 65536:65536              | 65536
            limit-size     | 64M:1G                   | 67108864:1073741824
            limit-time     | 5min                     | 300
            limit-time     | 1500ms                   | 2
            mode           | 22                       | 0022
            bool           | YES                      | yes
            int            | +5                       | 5
            size           | 1.5G                     | 1536M
            size           | 1G 500M                  | 1524M
            device-rate-bytes | /dev/sda   50M        | /dev/sda 50000000
            go-memlimit    | 2048MiB                  | 2GiB
            go-memlimit    | 3435973836               | 3435973836B
            go-memlimit    | 0                        | 0B
            go-gc          | 0                        | 0
            env-assignment | A=1   "B=2 3"            | A=1 "B=2 3"
            exec-command   | @/bin/sh sh -c 'a b'     | @/bin/sh sh -c 'a b'
            image          | reg.example.org:5000/a/b@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef | reg.example.org:5000/a/b@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            """)
    void isReadAs(String type, String text, String canonical) {
        assertEquals(canonical, read(type, text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            memory-size    | 1.5G                | base 1024
            memory-size    | 2 G                 | base 1024
            memory-size    | 2g                  | base 1024
            memory-size    | -1                  | base 1024
            memory-size    | 9223372036854775808 | 63 bits
            memory-size    | 8388608TiB          | 63 bits
            memory-size    | 010                 | octal
            memory-size    | ``                  | base 1024
            memory-limit   | infinity            | systemd's word
            memory-limit   | 100.01%             | 0%..100%
            memory-limit   | 50.555%             | more than two decimals
            io-rate-bytes  | 50M                 | 50 bytes
            io-rate-bytes  | 0                   | 2 or more
            io-rate-bytes  | 1                   | up to 6.18
            io-rate-bytes  | infinity            | 2 or more
            io-rate-iops   | 1K                  | whole number
            io-rate-iops   | 4294967295          | 32 bits
            timespan       | -1                  | infinity
            timespan       | 5x                  | numbers
            timespan       | 1e3s                | numbers
            timespan       | ``                  | numbers
            weight         | 0                   | 1..10000
            weight         | 10001               | 1..10000
            weight         | idle                | 1..10000
            cpu-set        | 5-2                 | smaller number first
            cpu-set        | ``                  | ranges
            cpu-set        | 8192                | 8191
            cpu-set        | 0 1                 | ranges
            cpu-list       | 0x3                 | not as a mask
            cpu-list       | all                 | ranges
            cpu-quota      | 400                 | 819200%
            cpu-quota      | 0%                  | 0.01%
            util-clamp     | 20%                 | no percent sign
            util-clamp     | 100.01              | at most two decimals
            util-clamp     | 1.234               | at most two decimals
            misc-limit     | sev                 | a blank
            misc-limit     | sev 18446744073709551616 | 64 bits
            rdma-limit     | mlx5_0              | hca_handle=
            rdma-limit     | mlx5_0 hca_object=1 hca_object=2 | hca_handle=
            dmem-limit     | drm/0 50%           | no share
            io-latency     | /dev/sda target=1   | MAJOR:MINOR
            io-latency     | 8:16 target=25ms    | microseconds
            tmpfs-size     | 64MB                | the kernel refuses the mount
            tmpfs-size     | 1.5G                | the kernel refuses the mount
            cpu-max        | 0.5%                | below 1 ms
            cpu-max        | 999 100000          | below 1 ms
            cpu-max        | 33333 99999         | two decimals
            cpu-max        | 5000 999            | 1000..1000000
            cpu-max        | 1 2 3               | quota and period
            sysctl-int     | 010                 | octal
            sysctl-int     | 64K                 | decimal or as 0x
            sysctl-tuple   | 1 x                 | whole number
            sysctl-word    | a b                 | one word
            device         | sda                 | path below /dev
            device         | /srv/x              | path below /dev
            device         | UUID=a b            | letters, digits and dashes
            device         | 4096:0              | 12 bits
            mount-source   | # x                 | comment
            mount-point    | none                | shortest form
            mount-point    | /data/              | slash too many
            absolute-path  | /a/../b             | two spellings
            absolute-path  | a                   | who reads it
            mount-option   | a b                 | ends the word
            mount-option   | a=b c               | splits
            mount-option   | a="b                | not closed
            signal         | sigterm             | in capitals
            signal         | 32                  | 1..64
            signal         | RTMIN+31            | SIGRTMIN+n
            version        | 1.22rc1             | joined by dots
            version        | 1.02                | leading zeros
            limit-number   | 64K                 | suffix
            limit-number   | unlimited           | infinity
            limit-number   | -1                  | infinity
            limit-number   | 65536:1024          | above the hard one
            limit-number   | 65536:              | soft:hard
            mode           | 0o22                | octal digits
            mode           | 999                 | octal digits
            port           | 0                   | 1..65535
            port           | 65536               | 1..65535
            user           | a:b                 | a letter or _
            user           | 65535               | no user at all
            unit-name      | network             | without a type
            unit-name      | @.service           | ending in
            percent        | 60                  | 0%..100%
            go-gc          | 50%                 | 100
            go-gc          | OFF                 | 100
            go-gc          | -1                  | write off
            go-memlimit    | 3.2GiB              | at its start
            go-memlimit    | 3 GiB               | at its start
            go-memlimit    | 3GB                 | at its start
            go-memlimit    | 3G                  | at its start
            go-memlimit    | 3gib                | at its start
            go-memlimit    | OFF                 | at its start
            go-memlimit    | 1PiB                | at its start
            go-memlimit    | 1_000               | at its start
            go-maxprocs    | 0                   | 1..8192
            go-maxprocs    | 2.5                 | default
            go-traceback   | CRASH               | no goroutine stack
            go-debug       | a=1 b=2             | lost
            go-debug       | a=1;b=2             | lost
            go-debug       | a=1,a=2             | the last one
            go-debug       | a                   | name=value
            go-package     | -x                  | flag
            go-package     | ./...               | several packages
            go-package     | ./a b               | letters
            buildmode      | PIE                 | c-shared
            env-name       | 1A                  | [A-Za-z_]
            http-path      | healthz             | printable
            http-path      | /a b                | percent-encoded
            image          | Golang:1.22         | lower-case
            architecture   | x86_64              | amd64
            service-name   | all                 | Ansible
            service-name   | group_names         | Ansible
            service-name   | ansible_x           | Ansible
            service-name   | user                | slice
            service-name   | Payments            | lower-case
            path           | srv/x               | relative
            path-list      | /a b                | relative
            exec-command   | bin/app             | relative
            exec-command   | /bin/app "x         | not closed
            exec-command   | /opt/app/.          | no folder
            exec-command   | "/a'b"              | quote
            path-list      | /a\\x41              | backslash
            slice-name     | a--b.slice          | single dashes
            slice-name     | a@b.slice           | single dashes
            slice-name     | app.service         | single dashes
            sysctl-text    | a  b                | each blank
            line-text      | ` a`                | drop the blanks
            device         | LABEL='a'           | quotes
            calendar       | 0 3 * * *           | cron
            device-rate-bytes | /dev/sda         | a blank
            device-rate-bytes | 8:16 50M         | path
            """)
    void isRefusedSaying(String type, String text, String said) {
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> read(type, text));
        String message = refusal.getMessage();
        assertTrue(message.contains("allowed is ") && message.contains(said), message);
    }

    static Object read(String type, String text) {
        return ValueType.named(type).orElseThrow().parse(text);
    }
}
