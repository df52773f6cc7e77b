package io.keelson.emit;

import io.keelson.standard.Standard;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An emitter that is a list of rows. Its files lie in folders of its own. */
record TemplateEmitter(String name, List<String> folders, List<Row> rows, Renderer renderer) implements Emitter {
    @Override
    public boolean owns(String path) {
        return folders.stream().anyMatch(path::startsWith);
    }

    @Override
    public SortedMap<String, Artefact> emit(Standard standard) {
        TreeMap<String, Artefact> files = new TreeMap<>();
        for (Row row : rows) {
            if (row.condition().test(standard)) {
                files.put(row.pathFor(standard), row.render(renderer, standard));
            }
        }
        return files;
    }
}
