package io.keelson.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Keelson;
import io.keelson.emit.Artefact;
import io.keelson.emit.Emitters;
import io.keelson.project.Project;
import io.keelson.report.Colours;
import io.keelson.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
