package io.keelson.observed;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The systemd of this host; without one a test is skipped, and fails where CI is set. */
final class SystemdVersion {
    private SystemdVersion() {}

    static String ofThisHost() throws IOException {
        String output = "";
        try {
            Process process = new ProcessBuilder("systemd-analyze", "--version").start();
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                fail("no systemd-analyze on this host, and CI must have one", e);
            }
        }
        assumeTrue(output.startsWith("systemd "), "no systemd on this host");
        return output.split(" ")[1];
    }
}
