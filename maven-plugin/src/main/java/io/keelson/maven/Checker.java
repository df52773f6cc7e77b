package io.keelson.maven;

import io.keelson.compiler.Keelson;
import io.keelson.compiler.Options;
import io.keelson.compiler.UnknownEnvironment;
import io.keelson.problem.Problem;
import io.keelson.problem.Severity;
import io.keelson.report.BuildMessage;
import io.keelson.report.Report;
import io.keelson.value.ServiceName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Compiles the specs of a goal and tells the build what is wrong with them: all of it, before anything fails.
 *
 * @param strict whether warnings count like errors
 */
record Checker(Log log, BuildMemory memory, Options options, boolean strict) {
    /**
     * Compiles them and tells their problems.
     *
     * @throws MojoFailureException when a spec has no environment of the name that is asked for
     */
    List<CheckedSpec> compile(List<Path> files) throws IOException, MojoFailureException {
        List<CheckedSpec> specs = new ArrayList<>();
        for (Path file : files) {
            specs.add(compile(file));
        }
        report(specs).problems().forEach(this::tell);
        return specs;
    }

    /** @throws MojoFailureException when a spec may not be used */
    void requireFaultless(List<CheckedSpec> specs) throws MojoFailureException {
        long faulty = specs.stream().filter(spec -> spec.stops(strict)).count();
        if (faulty > 0) {
            throw new MojoFailureException(faulty + " of " + many(specs.size(), "spec") + " cannot be used: "
                    + inShort(specs) + (strict ? " (strict: warnings count like errors)" : ""));
        }
    }

    /** @throws MojoFailureException when a spec may not be used, or two have one name, which their folders would have too */
    void requireFaultlessAndDistinct(List<CheckedSpec> specs) throws MojoFailureException {
        requireFaultless(specs);
        Set<String> names = new HashSet<>();
        for (CheckedSpec spec : specs) {
            if (!names.add(ServiceName.parse(spec.name()).role())) {
                throw new MojoFailureException("two specs have the name '" + spec.name() + "', or one with - for _");
            }
        }
    }

    /** How many errors and warnings there are. */
    String inShort(List<CheckedSpec> specs) {
        Report report = report(specs);
        return many(report.count(Severity.ERROR), "error") + ", " + many(report.count(Severity.WARNING), "warning");
    }

    private CheckedSpec compile(Path file) throws IOException, MojoFailureException {
        try {
            return new CheckedSpec(file, Keelson.compile(file, options));
        } catch (UnknownEnvironment e) {
            throw new MojoFailureException(file + ": " + e.getMessage(), e);
        }
    }

    private static Report report(List<CheckedSpec> specs) {
        List<Problem> problems = specs.stream()
                .flatMap(spec -> spec.compilation().problems().stream())
                .toList();
        return new Report(problems, Map.of());
    }

    private void tell(Problem problem) {
        BuildMessage message = BuildMessage.of(problem);
        if (!memory.isNew(message.text())) {
            return;
        }
        if (problem.stops(strict)) {
            log.error(message.text());
        } else if (message.severity() == Severity.WARNING) {
            log.warn(message.text());
        } else {
            log.info(message.text());
        }
    }

    static String many(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
