package io.keelson.compiler;

import io.keelson.bind.BindTexts;
import io.keelson.check.Rules;
import io.keelson.problem.RuleText;
import io.keelson.read.ReadTexts;
import io.keelson.resolve.ResolveTexts;
import io.keelson.rule.HostRule;
import io.keelson.rule.Rule;
import io.keelson.suggest.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be said of a spec: what reading, binding, resolving, checking and accepting find. */
public final class AllRules {
    /** Their texts, sorted by code. */
    public static final List<RuleText> TEXTS = Stream.of(
                    ReadTexts.ALL.stream(),
                    BindTexts.ALL.stream(),
                    ResolveTexts.ALL.stream(),
                    Rules.all().stream().map(Rule::text),
                    Rules.ofHost().stream().map(HostRule::text),
                    Acceptance.TEXTS.stream())
            .flatMap(texts -> texts)
            .sorted(Comparator.comparing(RuleText::code))
            .toList();

    private AllRules() {}

    /** The text with that code, with the word in front of it or without, or with that name. */
    public static Optional<RuleText> find(String codeOrName) {
        return TEXTS.stream()
                .filter(text -> text.code().equals(codeOrName)
                        || text.code().equals("KEEL-" + codeOrName)
                        || text.name().equals(codeOrName))
                .findFirst();
    }

    /** The code or name that a word is a misspelling of. */
    public static Optional<String> nearest(String word) {
        return Suggestions.nearest(
                word, TEXTS.stream().flatMap(t -> Stream.of(t.code(), t.name())).toList());
    }
}
