package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Needs no host: a setting that nobody tampers with would be proven by nothing. */
class TamperingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Host.Kind.class)
    void eachSettingIsTamperedWith(Host.Kind kind) {
        Host host = new Host("none", "debian-12", kind);
        Wanted wanted =
                Role.compiled(Spec.of(host), host, Path.of("none"), folder).wanted();
        Set<String> tampered = new TreeSet<>();
        Tampering.of(kind).forEach(group -> tampered.addAll(group.keys()));
        assertEquals(new TreeSet<>(wanted.settings().keySet()), tampered);
    }
}
