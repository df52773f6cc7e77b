package io.keelson.emit;

import io.keelson.standard.Standard;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An emitter that is a list of rows. Its files lie in folders of its own. */
record TemplateEmitter(String name, List<String> folders, List<Row> rows, Renderer renderer) implements BuiltIn {
    @Override
    public boolean owns(String path) {
        return folders.stream().anyMatch(path::startsWith);
    }

    @Override
    public SortedMap<String, Artefact> emit(Standard plain, SortedMap<String, Standard> environments, HostFiles made) {
        TreeMap<String, Artefact> files = new TreeMap<>();
        for (Row row : rows) {
            made.of(row).ifPresent(file -> files.put(row.pathFor(plain), file));
        }
        return files;
    }
}
