package io.keelson.maven;

import io.keelson.compiler.Explanation;
import io.keelson.emit.Carriers;
import io.keelson.emit.Emitters;
import io.keelson.explain.Explained;
import io.keelson.report.ExplainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says of each value of the specs where it comes from, what it does, what depends on it. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends SpecMojo {
    /** A key in any of its spellings, what several begin with, or the end of one alone; without it all keys. */
    @Parameter(property = "keelson.key")
    private String key;

    @Override
    void run(Checker checker, List<Path> files) throws IOException, MojoFailureException {
        List<CheckedSpec> specs = checker.compile(files);
        List<String> refusals = new ArrayList<>();
        for (CheckedSpec spec : specs) {
            Explanation explanation = Explanation.of(spec.compilation());
            Optional<List<Explained>> chosen = key == null ? Optional.of(explanation.keys()) : explanation.named(key);
            chosen.ifPresentOrElse(
                    keys -> explain(spec, keys),
                    () -> refusals.add(shown(spec.file()) + ": " + explanation.whyNot(key)));
        }
        if (refusals.size() == specs.size()) {
            throw new MojoFailureException(String.join("\n", refusals));
        }
        checker.requireFaultless(specs);
    }

    private void explain(CheckedSpec spec, List<Explained> keys) {
        Optional<Carriers> carriers =
                spec.compilation().standard().map(standard -> Carriers.of(Emitters.all(), standard));
        String text =
                ExplainText.of(keys, one -> carriers.map(files -> files.of(one)).orElse(List.of()));
        getLog().info(shown(spec.file()) + "\n" + text);
    }
}
