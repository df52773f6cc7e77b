package io.keelson.emit;

import io.keelson.standard.Keys;
import io.keelson.standard.MountOptions;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.standard.Strip;
import io.keelson.value.CpuQuota;
import io.keelson.value.EnvValue;
import io.keelson.value.GoBuildMode;
import io.keelson.value.GoGc;
import io.keelson.value.GoPackage;
import io.keelson.value.ImageRef;
import io.keelson.value.ImageUser;
import io.keelson.value.IoRate;
import io.keelson.value.LineText;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MountSource;
import io.keelson.value.Port;
import io.keelson.value.ServiceName;
import io.keelson.value.SysctlValue;
import io.keelson.value.Version;
import io.keelson.value.Weight;
import java.util.List;

/** Standards to emit, built in Java. */
final class Standards {
    /** A text that each format would read otherwise, were it not escaped. */
    static final String NASTY = "a \"b\" 'c' \\d %h $HOME ${X} `id` {{ x }} {% y %} # \t é😀";

    private Standards() {}

    /** Every artefact there is but socket and timer. */
    static Settings payments() {
        return Settings.builder()
                .put(named("pay-ments"))
                .put(Keys.DESCRIPTION, LineText.parse("Card API, 100 % {{ x }}"))
                .put(Keys.TARGET_GO, Version.parse("1.22"))
                .put(build())
                .put(Keys.GOGC, GoGc.parse("75"))
                .put(Keys.env("NASTY"), EnvValue.parse(NASTY))
                .put(unit())
                .put(limits())
                .put(host())
                .put(Keys.HEALTH_PORT, Port.parse("8080"))
                .build();
    }

    static Settings named(String name) {
        return Settings.builder().put(Keys.NAME, ServiceName.parse(name)).build();
    }

    static Settings build() {
        return Settings.builder()
                .put(Keys.BUILD_PACKAGE, GoPackage.parse("./cmd/payments"))
                .put(Keys.BUILDMODE, GoBuildMode.parse("pie"))
                .put(Keys.build("trimpath"), "true")
                .put(Keys.build("CGO_ENABLED"), "0")
                .put(Keys.STRIP, Strip.parse(List.of("dwarf")))
                .put(Keys.linkerVariable("main.version"), LineText.parse("it's 1.4"))
                .put(Keys.DOCKER_BASE, ImageRef.parse("debian:12-slim"))
                .put(Keys.DOCKER_USER, ImageUser.parse("65532"))
                .build();
    }

    static Settings unit() {
        return Settings.builder()
                .put(Keys.directive("Unit", "After"), "network-online.target")
                .put(Keys.service("ExecStart"), "/usr/local/bin/pay-ments --listen :8080")
                .put(Keys.service("Restart"), "on-failure")
                .put(Keys.service("NoNewPrivileges"), "yes")
                .put(Keys.directive("Install", "WantedBy"), "multi-user.target")
                .build();
    }

    static Settings limits() {
        return Settings.builder()
                .put(Keys.MEMORY_LOW, MemoryLimit.parse("500MiB"))
                .put(Keys.MEMORY_MAX, MemoryLimit.parse("2GiB"))
                .put(Keys.CPU_WEIGHT, Weight.parse("80"))
                .put(Keys.CPU_MAX, CpuQuota.parse("400%"))
                .put(Keys.ioMax("8:16", "rbps"), IoRate.parseBandwidth("50MiB"))
                .build();
    }

    static Settings host() {
        return Settings.builder()
                .put(Keys.sysctl("net.core.somaxconn"), SysctlValue.of(65535))
                .put(Keys.sysctl("net.ipv4.tcp_congestion_control"), SysctlValue.of("bbr"))
                .put(Keys.sysctl("net.core.default_qdisc"), SysctlValue.of("fq"))
                .put(Keys.mountDevice("/srv/my data"), MountSource.parse("LABEL=data"))
                .put(Keys.mountType("/srv/my data"), "ext4")
                .put(Keys.mountOptions("/srv/my data"), MountOptions.parse("noatime,nofail"))
                .build();
    }

    static Standard of(Settings... settings) {
        Settings.Builder all = Settings.builder();
        for (Settings some : settings) {
            all.put(some);
        }
        return Standard.of(all.build());
    }
}
