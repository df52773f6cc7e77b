package io.keelson.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The specs that are measured: a sample by its name, or one with so many settings. */
final class Specs {
    private static final Path SAMPLES = Path.of(System.getProperty("keelson.samples", "samples"));

    /** Of ten settings six are variables, three are sysctls and one is of a mount, which has three: what grows in practice. */
    private static final int VARIABLES = 6;

    private static final int THREE = 3;
    private static final int TENTH = 10;

    private Specs() {}

    static String text(String spec) {
        return spec.matches("[0-9]+") ? ofSettings(Integer.parseInt(spec)) : sample(spec);
    }

    private static String sample(String name) {
        try {
            return Files.readString(SAMPLES.resolve(name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofSettings(int settings) {
        int tenth = settings / TENTH;
        StringBuilder text = new StringBuilder("keelson: 1\nname: many\ntarget: { os: debian-12 }\nenv:\n");
        for (int i = 0; i < tenth * VARIABLES; i++) {
            text.append("  SERVICE_SETTING_")
                    .append(i)
                    .append(": value of setting ")
                    .append(i)
                    .append('\n');
        }
        text.append("systemd: { Service: { ExecStart: /usr/local/bin/many } }\nsysctl:\n");
        for (int i = 0; i < tenth * THREE; i++) {
            text.append("  net.ipv4.conf.eth")
                    .append(i)
                    .append(".rp_filter: ")
                    .append(i % 3)
                    .append('\n');
        }
        text.append("mounts:\n");
        for (int i = 0; i < (tenth + 2) / THREE; i++) {
            text.append("  /srv/data")
                    .append(i)
                    .append(": { device: LABEL=data")
                    .append(i);
            text.append(", type: ext4, options: [noatime, nofail] }\n");
        }
        return text.toString();
    }
}
