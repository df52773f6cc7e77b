package io.keelson.emit;

import static io.keelson.emit.StandardArbitraries.put;

import io.keelson.emit.StandardArbitraries.Part;
import io.keelson.standard.Keys;
import io.keelson.standard.SchedulingPolicy;
import io.keelson.standard.Strip;
import io.keelson.standard.Words;
import io.keelson.value.EnvValue;
import io.keelson.value.IoRate;
import io.keelson.value.LineText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/** Any text wherever Java takes a text: as a value, as the name of a key, as part of a longer one. */
final class HostileParts {
    private HostileParts() {}

    static List<Arbitrary<Part>> all(Arbitrary<String> texts) {
        List<Arbitrary<Part>> parts = new ArrayList<>();
        parts.add(text(texts, text -> put(Keys.env("V" + text.length()), EnvValue.parse(text))));
        parts.add(text(texts, text -> put(Keys.godebug("http2debug"), text)));
        parts.add(text(texts, text -> put(Keys.godebug(text), "1")));
        parts.add(text(texts, text -> put(Keys.linkerVariable("main.v"), LineText.parse(text))));
        parts.add(text(texts, text -> put(Keys.linkerVariable(text), LineText.parse("1"))));
        parts.add(text(texts, text -> put(Keys.LDFLAGS, Words.of("-" + text, text))));
        parts.add(text(texts, text -> put(Keys.build("gcflags"), text)));
        parts.add(text(texts, text -> put(Keys.build("output"), text)));
        parts.add(text(texts, text -> put(Keys.build(text), "true")));
        parts.add(text(texts, text -> put(Keys.build("GOFLAGS"), text)));
        parts.add(text(texts, text -> put(Keys.cgroup("pids.max"), text)));
        parts.add(text(texts, text -> put(Keys.cgroup(text), "1")));
        parts.add(text(texts, text -> put(Keys.ioMax("/dev/" + text, "rbps"), IoRate.parseBandwidth("1MiB"))));
        parts.add(text(texts, text -> put(Keys.STRIP, Strip.parse(List.of("dwarf")))));
        parts.add(text(texts, text -> put(Keys.directive("Service", "X-" + text), text)));
        parts.add(text(texts, text -> put(Keys.directive(text, "After"), "a.service")));
        parts.add(text(texts, text -> put(Keys.service("ExecStart"), "/bin/a " + text)));
        parts.add(text(
                texts,
                text -> settings -> put(Keys.SCHEDULING_POLICY, SchedulingPolicy.parse("fifo"))
                        .over(put(Keys.SCHEDULING_PRIORITY, Math.max(1, text.length() % 99))
                                .over(settings))));
        return parts;
    }

    private static Arbitrary<Part> text(Arbitrary<String> texts, Function<String, Part> made) {
        return texts.map(text -> settings -> made.apply(text).over(settings));
    }
}
