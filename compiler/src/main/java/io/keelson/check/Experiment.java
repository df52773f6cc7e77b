package io.keelson.check;

import io.keelson.origin.Place;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import io.keelson.value.GoExperiments;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One experiment of GOEXPERIMENT, turned on or off, and where it stands. */
record Experiment(String name, Place place) {
    static final Key<String> KEY = Keys.build("GOEXPERIMENT");

    static Stream<Experiment> all(Standard standard) {
        return standard.get(KEY).stream().flatMap(Experiment::of);
    }

    static Stream<Experiment> of(Setting<?> setting) {
        List<String> names = GoExperiments.parse(setting.value().toString()).names();
        return IntStream.range(0, names.size()).mapToObj(i -> new Experiment(names.get(i), setting.place(i)));
    }
}
