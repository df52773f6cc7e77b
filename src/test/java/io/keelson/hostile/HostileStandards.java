package io.keelson.hostile;

import io.keelson.emit.Artefact;
import io.keelson.emit.Emitters;
import io.keelson.standard.Standard;
import io.keelson.value.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Generated standards, each with hostile texts in all its slots. {@code -Dhostile.seed=7} gives others, {@code
 * -Dhostile=many} more of them.
 */
final class HostileStandards {
    static final long SEED = Long.getLong("hostile.seed", 20_260_101);

    private static final Emitters ALL = Emitters.all();
    private static final boolean MANY = "many".equals(System.getProperty("hostile"));
    private static final int ATTEMPTS = 6;
    private static final Map<Integer, Made> KNOWN = new ConcurrentHashMap<>(); // several tests read the same ones

    private HostileStandards() {}

    /** A spec that compiles, what it compiled to, and its files. */
    record Made(HostileSpec spec, Standard standard, SortedMap<String, Artefact> files) {
        String file(String path) {
            return files.get(path).text();
        }

        /** Where a difference was found, and how to find it again. */
        @Override
        public String toString() {
            return "-Dhostile.seed=" + SEED + ", spec " + spec.name() + "\n" + spec.yaml();
        }
    }

    /** As many as the run asks for: some each time, more where somebody has the time. */
    static List<Made> some(int few, int many) {
        return IntStream.range(0, MANY ? many : few)
                .mapToObj(number -> KNOWN.computeIfAbsent(number, n -> made(spec(n))))
                .toList();
    }

    static Made made(HostileSpec spec) {
        Standard standard = spec.compile().orThrow();
        return new Made(spec, standard, ALL.emit(standard).files());
    }

    /** The same spec for the same number and seed. */
    static HostileSpec spec(int number) {
        Random random = new Random(SEED * 1_000_003 + number);
        HostileSpec spec = new HostileSpec("h-" + number, List.of());
        for (Slot slot : Slot.values()) {
            for (int i = 0; i < slot.most(); i++) {
                spec = with(spec, slot, number + "_" + i, random);
            }
        }
        return spec.of(Slot.ARGUMENT).isEmpty() ? spec.with(Slot.ARGUMENT, "0", "none") : spec;
    }

    private static HostileSpec with(HostileSpec spec, Slot slot, String id, Random random) {
        for (int i = 0; i < ATTEMPTS; i++) {
            String shaped = slot.shaped(HostileText.next(random));
            // A folder of one's own: the programs of all units lie below one root when systemd checks them.
            String text = slot == Slot.PROGRAM ? "/" + id + shaped : shaped;
            if (isShown(slot, text) && isTaken(new HostileSpec(spec.name(), List.of()).with(slot, id, text))) {
                return spec.with(slot, id, text);
            }
        }
        return spec;
    }

    // systemd-sysctl says what it would write in lines of a log, which end at 2,048 bytes.
    private static boolean isShown(Slot slot, String text) {
        return slot != Slot.SYSCTL || text.getBytes(StandardCharsets.UTF_8).length < 1_900;
    }

    /** In Java, which is quicker and refuses the same: {@link TypedOrRefusedTest}. */
    private static boolean isTaken(HostileSpec spec) {
        try {
            spec.standard();
            return true;
        } catch (InvalidValue refused) {
            return false;
        }
    }

    /** Writes those files of the standards whose path begins so into one folder, under the rest of their paths. */
    static Path write(List<Made> all, String prefix, Path folder) {
        return write(all, prefix, path -> true, folder);
    }

    static Path write(List<Made> all, String prefix, Predicate<String> wanted, Path folder) {
        try {
            for (Made made : all) {
                for (var file : made.files().entrySet()) {
                    if (file.getKey().startsWith(prefix) && wanted.test(file.getKey())) {
                        Path to = folder.resolve(file.getKey().substring(prefix.length()));
                        Files.createDirectories(to.getParent());
                        Files.write(to, file.getValue().bytes());
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
