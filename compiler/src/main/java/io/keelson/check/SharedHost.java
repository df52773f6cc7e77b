package io.keelson.check;

import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.MemorySize;
import java.util.List;
import java.util.Optional;

/** What several standards say of the host that they share. */
final class SharedHost {
    private SharedHost() {}

    /** How a problem calls a service. */
    static String name(Standard standard) {
        return standard.name().map(Object::toString).orElse("a service without a name");
    }

    /** Without those that run in a container, which has a network, mounts and users of its own. */
    static List<Standard> outsideContainers(List<Standard> standards) {
        return standards.stream().filter(one -> !isContainer(one)).toList();
    }

    static boolean isContainer(Standard standard) {
        return standard.target().os().filter("container"::equals).isPresent();
    }

    /** The memory of the host; empty where nobody says it, and where two of them say different things. */
    static Optional<Setting<MemorySize>> memory(List<Standard> standards) {
        List<Setting<MemorySize>> said = standards.stream()
                .flatMap(one -> one.get(Keys.TARGET_MEMORY).stream())
                .toList();
        boolean isOne = said.stream().map(Setting::value).distinct().count() == 1;
        return isOne ? Optional.of(said.get(0)) : Optional.empty();
    }
}
