package io.keelson.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.standard.Keys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {
    private static final String SPEC = """
            keelson: 1
            name: service
            env: { GOMEMLIMIT: auto, GOGC: 50 }
            cgroup: { memory.max: 1GiB }
            environments:
              staging: { env: { GOGC: 100 } }
              production: { cgroup: { memory.max: 4GiB }, unset: [env.GOGC] }
            """;

    /** Each is a standard of its own: thousands of them over a large spec would take all the memory. */
    @Test
    void thereIsAnEndToTheirNumber() {
        String many = IntStream.range(0, 150)
                .mapToObj(i -> "  stage%d: { env: { A: a%d } }\n".formatted(i, i))
                .collect(Collectors.joining());
        Compilation compilation = Specs.compile("environments:\n" + many);
        assertEquals(List.of("KEEL-V001"), Specs.codes(compilation));
    }

    @Test
    void thePlainSpecIsWholeByItselfAndEachEnvironmentLiesOverIt() {
        Compilation compilation = compile(SPEC, Options.plain());
        assertEquals(
                "921MiB",
                compilation.orThrow().get(Keys.GOMEMLIMIT).orElseThrow().value().toString());
        assertEquals(Set.of("staging", "production"), compilation.environments().keySet());
        var staging = compilation.environments().get("staging");
        assertEquals("100", staging.get(Keys.GOGC).orElseThrow().value().toString());
        assertEquals(
                "921MiB", staging.get(Keys.GOMEMLIMIT).orElseThrow().value().toString());
        var production = compilation.environments().get("production");
        assertEquals(Optional.empty(), production.get(Keys.GOGC));
        assertEquals(
                "3686MiB", production.get(Keys.GOMEMLIMIT).orElseThrow().value().toString());
    }

    @Test
    void oneEnvironmentIsCompiledWhenItIsAskedFor() {
        Compilation compilation = compile(SPEC, Options.plain().withEnvironment("production"));
        assertEquals(
                "3686MiB",
                compilation.orThrow().get(Keys.GOMEMLIMIT).orElseThrow().value().toString());
        assertTrue(compilation.environments().isEmpty());
    }

    @Test
    void anUnknownEnvironmentIsRefusedWithTheKnownOnes() {
        Options options = Options.plain().withEnvironment("nope");
        UnknownEnvironment e = assertThrows(UnknownEnvironment.class, () -> compile(SPEC, options));
        assertEquals(List.of("production", "staging"), e.known());
        assertEquals("'nope' is no environment of the spec: allowed is production, staging", e.getMessage());
    }

    @Test
    void aProblemIsToldOnceWithTheEnvironmentsThatHaveIt() {
        Compilation compilation = compile("""
                keelson: 1
                name: service
                sysctl: { vm.everywhere: 1, vm.plain: 1 }
                environments:
                  a: { unset: [sysctl.vm.plain] }
                  b: { unset: [sysctl.vm.plain], sysctl: { vm.b: 1 } }
                """, Options.plain());
        assertEquals(
                Map.of(
                        "sysctl.vm.everywhere", Optional.empty(),
                        "sysctl.vm.plain", Optional.of(List.of()),
                        "sysctl.vm.b", Optional.of(List.of("b"))),
                environments(compilation));
    }

    @Test
    void whatCannotBeReadInAnEnvironmentIsAProblemOfThatEnvironment() {
        Compilation compilation = compile("""
                keelson: 1
                name: service
                environments:
                  a: { env: { GOGC: 75% } }
                  b: {}
                """, Options.plain());
        assertEquals(Optional.empty(), compilation.standard());
        assertEquals(Map.of("env.GOGC", Optional.of(List.of("a"))), environments(compilation));
        assertTrue(compile("""
                keelson: 1
                name: service
                environments:
                  a: { env: { GOGC: 75% } }
                  b: {}
                """, Options.plain().withEnvironment("b")).standard().isPresent());
    }

    @Test
    void anEnvironmentHasNoNameOfItsOwn() {
        Compilation compilation = compile("""
                keelson: 1
                name: service
                environments:
                  a: { name: other }
                  B: {}
                """, Options.plain());
        assertEquals(List.of("KEEL-K001", "KEEL-V001"), Specs.codes(compilation));
    }

    private static Map<String, Optional<List<String>>> environments(Compilation compilation) {
        Map<String, Optional<List<String>>> environments = new TreeMap<>();
        compilation.problems().forEach(problem -> environments.put(problem.at().key(), problem.environments()));
        assertEquals(compilation.problems().size(), environments.size(), "each once");
        return environments;
    }

    private static Compilation compile(String text, Options options) {
        return Keelson.compile(text, "spec.yaml", Path.of(""), options);
    }
}
