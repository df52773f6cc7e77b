package io.keelson.fact;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.golden.Golden;
import io.keelson.value.ValueType;
import io.keelson.value.ValueTypes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/reference says what the tables say: {@code mvn -B test -Dgoldens=write} writes it anew. */
class ReferencePagesTest {
    private static final Golden PAGES = Golden.in("../../../../docs/reference");

    static List<ReferencePage> pages() {
        return ReferencePage.ALL;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsItsTable(ReferencePage page) {
        PAGES.matches(page.file(), page.text());
    }

    @Test
    void typesAreThoseOfTheValues() {
        String rows = ValueTypes.ALL.stream()
                .sorted(Comparator.comparing(ValueType::name))
                .map(type -> ReferencePage.line(Stream.of(
                        type.name(),
                        type.of().getSimpleName(),
                        type.examples().stream()
                                .map(example -> "`" + example + "`")
                                .collect(Collectors.joining(", ")))))
                .collect(Collectors.joining());
        PAGES.matches(
                "types.md",
                "# Types\n\nWhat stands in the column type of the other pages, with texts that are taken.\n\n"
                        + ReferencePage.line(Stream.of("type", "class", "examples"))
                        + ReferencePage.line(Stream.of("---", "---", "---"))
                        + rows);
    }

    @Test
    void theIndexHasThemAll() {
        String rows = ReferencePage.ALL.stream()
                .map(page -> "- [" + page.title() + "](" + page.file() + ")\n")
                .collect(Collectors.joining());
        PAGES.matches(
                "README.md",
                "# Reference\n\nEvery key that a spec can set, from the tables that the compiler reads.\n\n" + rows
                        + "- [Types](types.md)\n");
        assertTrue(ReferencePage.ALL.size() > 5);
    }
}
