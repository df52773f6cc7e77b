package io.keelson.emit;

import io.keelson.view.ChecksumsView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SHA256SUMS says: the hash of every file that Keelson wrote. It tells which files of a folder are ours.
 *
 * @param hashes by path
 */
record Manifest(SortedMap<String, String> hashes) {
    static final String PATH = "SHA256SUMS";

    private static final String TEMPLATE = "SHA256SUMS.ftl";
    private static final Set<String> NO_NAMES = Set.of("", ".", "..");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    Manifest {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    static Manifest of(Map<String, Artefact> files) {
        TreeMap<String, String> hashes = new TreeMap<>();
        files.forEach((path, artefact) -> hashes.put(path, sha256(artefact.bytes())));
        return new Manifest(hashes);
    }

    /**
     * The manifest in that folder, empty where there is none.
     *
     * @throws IOException when a file of its name is not one of ours, or cannot be read
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(PATH);
        TreeMap<String, String> hashes = new TreeMap<>();
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Manifest(hashes);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is in the way: it is no file of Keelson's");
        }
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !isSafe(matcher.group(2))) {
                throw new IOException(file + " is in the way: Keelson did not write it");
            }
            hashes.put(matcher.group(2), matcher.group(1));
        }
        if (!hashes.containsKey(BuiltInEmitters.STANDARD.path())) {
            throw new IOException(file + " is in the way: Keelson did not write it");
        }
        return new Manifest(hashes);
    }

    /** Whether the path stays below the folder, whatever the platform: a manifest may come from a stranger. */
    static boolean isSafe(String path) {
        boolean safe = !path.equals(PATH) && path.indexOf('\\') < 0 && path.indexOf(':') < 0;
        int from = 0;
        while (safe && from <= path.length()) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            safe = !NO_NAMES.contains(path.substring(from, end));
            from = end + 1;
        }
        return safe;
    }

    /** Whether the file in that place is not what was written there. */
    boolean isEdited(String path, Path place) throws IOException {
        return !sha256(Files.readAllBytes(place)).equals(hashes.get(path));
    }

    /** These lines over those. */
    Manifest over(Manifest other) {
        TreeMap<String, String> both = new TreeMap<>(other.hashes);
        both.putAll(hashes);
        return new Manifest(both);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Artefact render(Renderer renderer) {
        return new Artefact(renderer.render(TEMPLATE, ChecksumsView.of(hashes)), false);
    }
}
