package io.keelson.fuzz;

import io.keelson.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Specs of a megabyte, of one kind of thing each, and a process that compiles them. */
final class LargeSpecs {
    private static final int BYTES = 1 << 20;
    private static final String HEADER = "keelson: 1\nname: large\n";

    private LargeSpecs() {}

    static Map<String, String> all() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("variables", repeated("env:\n", i -> "  V" + i + ": value " + i + "\n"));
        texts.put("variables that are refused", repeated("env:\n", i -> "  V-" + i + ": a\n"));
        texts.put("duplicates", repeated("env:\n", i -> "  A: a\n"));
        texts.put("known sysctls", repeated("sysctl:\n", i -> "  net.ipv4.conf.eth" + i + ".rp_filter: 1\n"));
        texts.put("unknown sysctls", repeated("sysctl:\n", i -> "  net.core.somaxcon" + i + ": 1\n"));
        texts.put("unknown directives", repeated("systemd:\n Service:\n", i -> "  RestartSek" + i + ": 1\n"));
        texts.put("unknown sections", repeated("", i -> "cgruop" + i + ": 1\n"));
        texts.put("lines of one directive", repeated("systemd:\n Unit:\n  After:\n", i -> "  - a" + i + ".target\n"));
        texts.put("words of one line", HEADER + "build: { gcflags: \"" + "-l ".repeat(BYTES / 3) + "\" }\n");
        texts.put("one value", HEADER + "env: { A: \"" + "a".repeat(BYTES) + "\" }\n");
        texts.put("one name", HEADER + "env: { \"" + "a-".repeat(BYTES / 2) + "\": b }\n");
        texts.put("one number", HEADER + "cgroup: { memory.max: " + "9".repeat(BYTES) + "GiB }\n");
        texts.put("one set of CPUs", HEADER + "cgroup: { cpuset.cpus: \"" + "0-4095,".repeat(BYTES / 7) + "1\" }\n");
        texts.put("mounts", repeated("mounts:\n", i -> "  /m" + i + ": { device: LABEL=m" + i + ", type: ext4 }\n"));
        texts.put("devices", repeated("cgroup:\n io.max:\n", i -> "  /dev/sd" + i + ": { rbps: 1MiB }\n"));
        texts.put("environments", repeated("environments:\n", i -> "  e" + i + ": { env: { A: b } }\n"));
        texts.put("standards", repeated("extends:\n", i -> "  - go-production\n"));
        texts.put("unset keys", repeated("unset:\n", i -> "  - sysctl.vm.a" + i + "\n"));
        texts.put("waivers", repeated("accept:\n", i -> "  - { rule: KEEL-M002, because: b }\n"));
        texts.put("lists in lists", HEADER + "env: { A: [" + "[], ".repeat(BYTES / 4) + "] }\n");
        texts.put("aliases", HEADER + "env: { A: &a [x], B: [" + "*a, ".repeat(BYTES / 4) + "] }\n");
        texts.put("tags", repeated("env:\n", i -> "  V" + i + ": !!str a\n"));
        texts.put("comments", HEADER + "# a\n".repeat(BYTES / 4));
        return texts;
    }

    /** About as many as a spec may have of each, which is what costs most; a comment makes them a megabyte. */
    static Map<String, String> justSmallEnough() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("most variables", most(10_000, "env:\n", i -> "  V" + i + ": value " + i + "\n"));
        texts.put("most refused", most(24_750, "env:\n", i -> "  V-" + i + ": a\n"));
        texts.put("most duplicates", most(24_750, "env:\n", i -> "  A: a\n"));
        texts.put("most sysctls", most(10_000, "sysctl:\n", i -> "  net.ipv4.conf.eth" + i + ".rp_filter: 1\n"));
        texts.put("most unknown sysctls", most(10_000, "sysctl:\n", i -> "  net.core.somaxcon" + i + ": 1\n"));
        texts.put("most unknown directives", most(10_000, "systemd:\n Service:\n", i -> "  RestartSek" + i + ": 1\n"));
        texts.put("most mounts", most(3_750, "mounts:\n", i -> "  /m" + i + ": { device: LABEL=m, type: ext4 }\n"));
        texts.put("most broken mounts", most(2_500, "mounts:\n", i -> "  /m" + i + ": { device: LABEL=m }\n"));
        texts.put("most devices", most(3_750, "cgroup:\n io.max:\n", i -> "  /dev/sd" + i + ": { rbps: 1MiB }\n"));
        texts.put("most environments", most(750, "environments:\n", i -> "  e" + i + ": { env: { A: b } }\n"));
        texts.put("most standards", most(49_750, "extends:\n", i -> "  - go-production\n"));
        texts.put("most unset keys", most(49_750, "unset:\n", i -> "  - sysctl.vm.a" + i + "\n"));
        texts.put("most waivers", most(9_750, "accept:\n", i -> "  - { rule: KEEL-M002, because: b }\n"));
        return texts;
    }

    private static String most(int lines, String above, IntFunction<String> line) {
        StringBuilder text = new StringBuilder(HEADER).append(above);
        IntStream.range(0, lines).mapToObj(line).forEach(text::append);
        return text.append("# ")
                .append("-".repeat(Math.max(0, BYTES - text.length())))
                .toString();
    }

    private static String repeated(String above, IntFunction<String> line) {
        StringBuilder text = new StringBuilder(HEADER).append(above);
        for (int i = 0; text.length() < BYTES; i++) {
            text.append(line.apply(i));
        }
        return text.toString();
    }

    /** Compiles the files one after the other and prints how it went, a line each. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            Path out = Files.createTempDirectory("keelson-large");
            String[] words = {"compile", file, "-o", out.toString()};
            long start = System.nanoTime();
            int exit = Main.run(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err, words);
            System.out.println(exit + " " + (System.nanoTime() - start) / 1_000_000 + " " + file);
        }
    }
}
