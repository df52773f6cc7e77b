package io.keelson.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.origin.Origin;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Settings;
import io.keelson.value.SysctlValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayerProperties {
    private static final String[] NAMES = {"vm.swappiness", "net.core.somaxconn", "net.core.rmem_max", "kernel.sysrq"};

    @Property
    void mergingIsAssociative(@ForAll("layers") Layer a, @ForAll("layers") Layer b, @ForAll("layers") Layer c) {
        assertEquals(a.under(b).under(c), a.under(b.under(c)));
    }

    @Property
    void nothingChangesNothing(@ForAll("layers") Layer layer) {
        assertEquals(layer, layer.under(Layer.NONE));
        assertEquals(layer, Layer.NONE.under(layer));
    }

    @Property
    void theUpperLayerWins(@ForAll("layers") Layer lower, @ForAll("layers") Layer upper) {
        Layer merged = lower.under(upper);
        for (String name : NAMES) {
            Key<SysctlValue> key = Keys.sysctl(name);
            upper.settings()
                    .get(key)
                    .ifPresent(setting ->
                            assertEquals(setting, merged.settings().get(key).get()));
            boolean dropped = upper.unset().stream().anyMatch(key::isWithin);
            boolean spoilt = upper.unknown().contains(key);
            if (upper.settings().get(key).isEmpty() && (dropped || spoilt)) {
                assertEquals(false, merged.settings().get(key).isPresent(), name);
            }
            if (upper.settings().get(key).isEmpty() && !dropped && !spoilt) {
                assertEquals(lower.settings().get(key), merged.settings().get(key));
            }
        }
    }

    /** No layer has a key that is set and unknown at once: binding never makes one. */
    @Provide
    Arbitrary<Layer> layers() {
        Arbitrary<Map<String, Integer>> values =
                Arbitraries.maps(Arbitraries.of(NAMES), Arbitraries.integers().between(-1, 2));
        Arbitrary<Set<String>> unset = Arbitraries.of("sysctl.net.core", "sysctl.vm.swappiness", "sysctl")
                .set()
                .ofMaxSize(2);
        return Combinators.combine(values, unset).as(LayerProperties::layer);
    }

    /** -1 stands for a value that nobody can use. */
    private static Layer layer(Map<String, Integer> values, Set<String> unset) {
        Set<Setting<?>> settings = values.entrySet().stream()
                .filter(e -> e.getValue() >= 0)
                .map(e -> new Setting<>(
                        Keys.sysctl(e.getKey()), SysctlValue.parse("" + e.getValue()), new Origin.Given(e.getKey())))
                .collect(Collectors.toSet());
        Set<Key<?>> unknown = values.entrySet().stream()
                .filter(e -> e.getValue() < 0)
                .map(e -> Keys.sysctl(e.getKey()))
                .collect(Collectors.toSet());
        return new Layer(Settings.of(settings), unset, unknown, List.of());
    }
}
