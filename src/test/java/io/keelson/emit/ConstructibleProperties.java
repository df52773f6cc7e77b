package io.keelson.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keelson.standard.Directive;
import io.keelson.standard.Keys;
import io.keelson.standard.MountOptions;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.standard.Words;
import io.keelson.value.EnvValue;
import io.keelson.value.InvalidValue;
import io.keelson.value.LineText;
import io.keelson.value.MountSource;
import io.keelson.value.SysctlValue;
import io.keelson.value.UnixUser;
import java.io.IOException;
import java.util.SortedMap;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a format cannot carry is refused when a value is made, so that emitting never fails. */
class ConstructibleProperties {
    private static final Emitters ALL = Emitters.all();

    @Property(tries = 300)
    void aStandardThatCanBeMadeCanBeEmitted(@ForAll("texts") String text) throws IOException {
        Settings settings = Standards.payments();
        settings = with(settings, made -> made.put(Keys.DESCRIPTION, LineText.parse(text)));
        settings = with(settings, made -> made.put(Keys.env("TEXT"), EnvValue.parse(text)));
        settings = with(settings, made -> made.put(Keys.godebug("text"), text));
        settings = with(settings, made -> made.put(Keys.linkerVariable("main.text"), LineText.parse(text)));
        settings = with(settings, made -> made.put(Keys.build("gcflags"), text));
        settings = with(settings, made -> made.put(Keys.build("GOFLAGS"), text));
        settings = with(settings, made -> made.put(Keys.service("SyslogIdentifier"), Directive.of(text)));
        settings = with(settings, made -> made.put(Keys.sysctl("kernel.core_pattern"), SysctlValue.parse(text)));
        settings = with(settings, made -> made.put(Keys.mountDevice("/srv/my data"), MountSource.parse(text)));
        settings = with(settings, made -> made.put(Keys.mountOptions("/srv/my data"), MountOptions.parse(text)));
        settings = with(settings, made -> made.put(Keys.DOCKER_USER, UnixUser.parse(text)));
        settings = with(settings, made -> made.put(Keys.LDFLAGS, Words.of(text)));
        settings = with(
                settings,
                made -> made.put(Keys.mountDevice("/x" + text), MountSource.parse("tmpfs"))
                        .put(Keys.mountType("/x" + text), "tmpfs"));

        SortedMap<String, Artefact> files = ALL.emit(Standard.of(settings)).files();

        JsonNode read =
                new ObjectMapper().readTree(files.get("keelson.json").text()).path("settings");
        settings.all()
                .forEach(setting -> assertEquals(
                        setting.value().toString(),
                        read.path(setting.key().toString()).path("value").asText()));
        long variables =
                settings.within("env").filter(s -> s.key().path().size() == 2).count();
        long lines = files.get("docker/pay-ments.env")
                .text()
                .chars()
                .filter(c -> c == '\n')
                .count();
        assertTrue(
                lines - 1 == variables || lines - 2 == variables,
                files.get("docker/pay-ments.env").text());
    }

    /** With that, where it can be made; settings that exclude each other show when the standard is made. */
    private static Settings with(Settings settings, Consumer<Settings.Builder> put) {
        try {
            Settings.Builder more = Settings.builder().put(settings);
            put.accept(more);
            return Standard.of(more.build()).settings();
        } catch (InvalidValue refused) {
            return settings;
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("\\\"'`$%{}#;:,=<>[]()&|!*?~@^ \tabc-_/.0189\u00a0\u2028é")
                .ofMaxLength(30);
        return Arbitraries.oneOf(marks, Arbitraries.strings().all().ofMaxLength(20));
    }
}
