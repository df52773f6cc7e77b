package io.keelson.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.cli.Main;
import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.emit.Artefact;
import io.keelson.emit.Emitters;
import io.keelson.project.Project;
import io.keelson.report.Colours;
import io.keelson.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private final String readme = read();

    @Test
    void theSpecCompilesToWhatIsShown() {
        Map<String, Artefact> files =
                Emitters.all().emit(compile(block("yaml")).orThrow()).files();
        String unit = files.get("systemd/orders.service").text();
        assertTrue(unit.contains(block("ini")), unit);
        assertTrue(readme.contains("writes " + files.size() + " files"), files.size() + " files");
    }

    @Test
    void theErrorIsTheOneThatIsShown() {
        String spec = block("yaml").replaceFirst("GOMEMLIMIT: auto .*", "GOMEMLIMIT: 3200MiB");
        Compilation compilation = compile(spec);
        assertEquals(block("text"), new Report(compilation.problems(), compilation.sources()).text(Colours.NONE));
    }

    @Test
    void theCommandsAreThoseThatTheBuildKnows() {
        assertTrue(block("sh").contains("mvn -B verify"));
        assertTrue(Files.exists(Project.file("samples/payments.yaml")));
        assertTrue(Files.isExecutable(Project.file("keelson")));
    }

    @Test
    void everyCommandIsOne(@TempDir Path folder) {
        List<String> lines = readme.lines()
                .filter(line -> line.startsWith("./keelson "))
                .map(line -> line.replaceAll(" *[#>].*", "").substring("./keelson ".length()))
                .toList();
        assertEquals(6, lines.size());
        for (String line : lines) {
            String here =
                    line.replace("samples/", Project.file("samples") + "/").replace("-o out", "-o " + folder);
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int exit = Main.run(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, here.split(" "));
            assertEquals(0, exit, line + "\n" + err);
        }
    }

    private static Compilation compile(String spec) {
        return Keelson.compile(spec, "orders.yaml", Path.of(""));
    }

    private String block(String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertTrue(block.find(), "no block of " + language);
        return block.group(1);
    }

    private static String read() {
        try {
            return Files.readString(Project.file("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
