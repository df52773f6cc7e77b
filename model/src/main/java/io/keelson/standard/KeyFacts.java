package io.keelson.standard;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tables know of a key. */
public final class KeyFacts {
    private KeyFacts() {}

    /** The row of a key; of a limit of one device that of the limit. A whole section, which may be unknown, has none. */
    public static Optional<Fact> of(Key<?> key) {
        Facts facts = Facts.builtIn();
        List<String> path = key.path();
        if (path.size() == 1) {
            return Optional.empty();
        }
        return switch (key.section()) {
            case "sysctl" -> facts.sysctl(key.name());
            case "systemd" -> facts.systemd(path.get(1), key.name());
            case "cgroup" -> facts.cgroup(withoutDevice(key)).or(() -> facts.cgroup(path.get(1)));
            case "build" -> facts.goBuild(path.get(1));
            case "env" -> path.size() > 2 ? facts.godebug(key.name()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Every way to write the key, itself first: {@code cgroup.memory.max}, {@code systemd.Service.MemoryMax}. */
    public static List<String> spellings(Key<?> key) {
        List<String> spellings = new ArrayList<>(List.of(key.toString()));
        String shared = key.section().equals("cgroup") ? "cgroup." + withoutDevice(key) : key.toString();
        String unit = key.equals(Keys.DESCRIPTION) ? "systemd.Unit." : "systemd.Service.";
        Facts.builtIn().directiveOf(shared).ifPresent(directive -> spellings.add(unit + directive));
        return spellings;
    }

    /** {@code io.max.rbps} of the limit of a device, which is an element of the path. */
    private static String withoutDevice(Key<?> key) {
        List<String> path = key.path();
        return path.size() <= 2 ? key.name() : path.get(1) + "." + key.name();
    }
}
