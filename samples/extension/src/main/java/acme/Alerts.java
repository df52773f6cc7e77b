package acme;

import io.keelson.emit.Artefact;
import io.keelson.emit.Emitter;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import java.util.SortedMap;
import java.util.TreeMap;

/** What our monitoring is told of a service: where its group of processes begins to be slowed down. */
public final class Alerts implements Emitter {
    @Override
    public String name() {
        return "acme";
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("acme/");
    }

    @Override
    public SortedMap<String, Artefact> emit(Standard standard) {
        SortedMap<String, Artefact> files = new TreeMap<>();
        standard.settings()
                .value(Keys.MEMORY_HIGH)
                .flatMap(limit -> limit.bytes())
                .ifPresent(size -> files.put("acme/alerts.csv", new Artefact(
                        standard.name().orElseThrow() + ",memory.high," + size + "\n", false)));
        return files;
    }
}
