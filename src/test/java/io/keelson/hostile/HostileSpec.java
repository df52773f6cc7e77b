package io.keelson.hostile;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.standard.Keys;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.value.ServiceName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A spec with hostile texts in its slots, as YAML and as the same standard built in Java. */
record HostileSpec(String name, List<Entry> entries) {
    /**
     * @param id tells several of one slot apart
     * @param text what has to arrive
     */
    record Entry(Slot slot, String id, String text) {}

    HostileSpec {
        entries = List.copyOf(entries);
    }

    static HostileSpec of(String name, Slot slot, String text) {
        return new HostileSpec(name, List.of()).with(slot, "0", text);
    }

    HostileSpec with(Slot slot, String id, String text) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(slot, id, text));
        return new HostileSpec(name, more);
    }

    List<Entry> of(Slot slot) {
        return entries.stream().filter(entry -> entry.slot() == slot).toList();
    }

    String yaml() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("keelson", "1");
        root.put("name", name);
        for (Entry entry : entries) {
            List<String> path = entry.slot().path(entry.id(), entry.text());
            Map<String, Object> parent = within(root, path.subList(0, path.size() - 1));
            parent.put(path.get(path.size() - 1), entry.slot().written(entry.text()));
            if (entry.slot().isMount()) {
                parent.putIfAbsent("type", "tmpfs");
                parent.putIfAbsent("device", "tmpfs");
            }
        }
        return DoubleQuoted.write(root) + "\n";
    }

    Compilation compile() {
        return Keelson.compile(yaml(), "spec.yaml", Path.of(""));
    }

    /** @throws io.keelson.value.InvalidValue when one of the texts is refused */
    Standard standard() {
        Settings.Builder settings = Settings.builder().put(Keys.NAME, ServiceName.parse(name));
        entries.forEach(entry -> entry.slot().put(settings, entry.id(), entry.text()));
        return Standard.of(settings.build());
    }

    @SuppressWarnings("unchecked") // Every inner node of the tree was made here.
    private static Map<String, Object> within(Map<String, Object> root, List<String> path) {
        Map<String, Object> node = root;
        for (String name : path) {
            node = (Map<String, Object>) node.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
        }
        return node;
    }
}
