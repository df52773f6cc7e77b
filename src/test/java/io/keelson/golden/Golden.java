package io.keelson.golden;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files under {@code src/test/resources/goldens}, compared byte by byte. With {@code -Dgoldens=write} those that differ
 * are written anew, and the test still fails: a run that changes what it is measured by must not pass unnoticed.
 */
public final class Golden {
    private static final byte[] NONE = {};

    private final Path home;
    private final boolean write;

    Golden(Path home, boolean write) {
        this.home = home;
        this.write = write;
    }

    /** Those in a folder of the goldens, such as {@code report}. */
    public static Golden in(String folder) {
        Path goldens = Path.of(System.getProperty("keelson.root"), "src", "test", "resources", "goldens");
        return new Golden(goldens.resolve(folder).normalize(), "write".equals(System.getProperty("goldens")));
    }

    /** Compares one text. */
    public void matches(String name, String actual) {
        compare(home, Set.of(name), Map.of(name, actual.getBytes(StandardCharsets.UTF_8)));
    }

    /** Compares all files of a folder, their names included. */
    public void matchesTree(String name, Path actual) {
        Map<String, byte[]> files = files(actual);
        Path golden = home.resolve(name);
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(files(golden).keySet());
        compare(golden, names, files);
    }

    private void compare(Path golden, Set<String> names, Map<String, byte[]> actual) {
        try {
            StringBuilder differences = new StringBuilder();
            for (String name : names) {
                Path file = golden.resolve(name);
                Optional<byte[]> expected = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
                Optional<byte[]> found = Optional.ofNullable(actual.get(name));
                if (!Arrays.equals(expected.orElse(NONE), found.orElse(NONE))
                        || expected.isEmpty()
                        || found.isEmpty()) {
                    differences.append('\n').append(file).append(Difference.between(expected, found));
                    if (write) {
                        write(file, found);
                    }
                }
            }
            if (!differences.isEmpty()) {
                fail((write ? "goldens written, read the change:" : "goldens differ (-Dgoldens=write writes them):")
                        + differences);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Optional<byte[]> found) throws IOException {
        if (found.isEmpty()) {
            Files.delete(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.write(file, found.get());
        }
    }

    private static Map<String, byte[]> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(path -> name(folder, path), Golden::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
