package io.keelson.benchmark;

import freemarker.template.Configuration;
import freemarker.template.Template;
import io.keelson.compiler.Keelson;
import io.keelson.emit.Emitters;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The bytes of a spec's files, as pieces for writers that know nothing else: two of each line, cut where it has a value. */
@State(Scope.Benchmark)
public class Output {
    /** A sample's name, or how many settings. */
    @Param({"payments", "10", "100", "1000", "10000"})
    public String spec;

    String yaml;
    private final List<List<List<String>>> files = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();
    private final List<Map<String, Object>> views = new ArrayList<>();

    @Setup
    public void cut() throws IOException {
        yaml = Specs.text(spec);
        Configuration bare = new Configuration(Configuration.VERSION_2_3_35);
        StringBuilder whole = new StringBuilder();
        var compilation = Keelson.compile(yaml, Spec.FILE, Path.of(""));
        for (var file : Emitters.all()
                .emit(compilation.orThrow(), compilation.environments())
                .files()
                .values()) {
            if (!file.isText()) {
                continue; // the role's archive holds the same texts once more
            }
            List<List<String>> lines = new ArrayList<>();
            for (String line : file.text().split("\n")) {
                int cut = Math.max(line.indexOf('='), line.indexOf(": ")) + 1;
                lines.add(List.of(line.substring(0, cut), line.substring(cut)));
            }
            files.add(lines);
            views.add(Map.of("lines", lines));
            templates.add(new Template(
                    "file", new StringReader("<#list lines as line>${line[0]}${line[1]}\n</#list>"), bare));
            whole.append(file.text());
        }
        requireEqual(whole.toString(), String.join("", byFreeMarker()));
        requireEqual(whole.toString(), String.join("", byStringBuilder()));
    }

    List<String> byFreeMarker() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            StringWriter text = new StringWriter();
            try {
                templates.get(i).process(views.get(i), text);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    List<String> byStringBuilder() {
        List<String> texts = new ArrayList<>();
        for (List<List<String>> lines : files) {
            StringBuilder text = new StringBuilder();
            for (List<String> line : lines) {
                text.append(line.get(0)).append(line.get(1)).append('\n');
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static void requireEqual(String ours, String floor) {
        if (!ours.equals(floor)) {
            throw new IllegalStateException("a floor writes other bytes");
        }
    }
}
