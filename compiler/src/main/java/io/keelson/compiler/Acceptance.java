package io.keelson.compiler;

import io.keelson.check.Rules;
import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.problem.Waiver;
import io.keelson.rule.HostRule;
import io.keelson.suggest.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Marks the problems that the spec accepts. */
final class Acceptance {
    static final RuleText MATCHES_NOTHING = new RuleText(
            "KEEL-A001",
            "accept-matches-nothing",
            Severity.WARNING,
            "Nothing is there to be accepted",
            "A waiver that outlives its problem hides the next one of its kind.",
            "Drop the waiver, or correct its rule or its key.",
            "docs/spec.md");
    static final RuleText EXPIRED = new RuleText(
            "KEEL-A002",
            "accept-expired",
            Severity.WARNING,
            "A waiver has expired",
            "It was given until a day that is over, so what it accepted counts again.",
            "Mend what it accepted and drop the waiver, or give it another day.",
            "docs/spec.md");

    static final List<RuleText> TEXTS = List.of(MATCHES_NOTHING, EXPIRED);

    private Acceptance() {}

    /** The problems, the accepted ones marked, with those of waivers that match nothing or are over. */
    static List<Problem> of(List<Problem> problems, List<Waiver> waivers, Options options) {
        Set<Waiver> used = new HashSet<>();
        List<Problem> marked = new ArrayList<>(marked(problems, waivers, used, options));
        for (Waiver waiver : waivers) {
            // Of one environment alone nobody can say that a waiver is needed nowhere, nor of one spec of a host.
            boolean mayMatch = options.environment().isPresent()
                    || hostRule(waiver).filter(RuleText::canBeAccepted).isPresent();
            if (!used.contains(waiver) && !mayMatch) {
                marked.add(meant(waiver, MATCHES_NOTHING.at(waiver.place(), nothing(waiver, problems))));
            }
        }
        return marked;
    }

    /**
     * The problems of specs that share a host, those marked that the spec accepts where they stand, with those of waivers
     * that are over.
     */
    static List<Problem> ofHost(List<Problem> problems, List<Waiver> waivers, Options options) {
        Set<Waiver> used = new HashSet<>();
        return marked(problems, waivers, used, options).stream()
                .sorted(Problem.ORDER)
                .toList();
    }

    private static List<Problem> marked(
            List<Problem> problems, List<Waiver> waivers, Set<Waiver> used, Options options) {
        List<Problem> marked = new ArrayList<>();
        for (Problem problem : problems) {
            List<Waiver> covering =
                    waivers.stream().filter(waiver -> covers(waiver, problem)).toList();
            used.addAll(covering);
            Optional<Waiver> first = covering.stream()
                    .filter(waiver -> waiver.countsOn(options.today()))
                    .findFirst();
            marked.add(first.map(waiver -> problem.accepted(waiver.accepted())).orElse(problem));
        }
        for (Waiver waiver : waivers) {
            if (used.contains(waiver) && !waiver.countsOn(options.today())) {
                marked.add(EXPIRED.at(
                        waiver.place(), "its last day was " + waiver.until().orElseThrow()));
            }
        }
        return marked;
    }

    /** A rule that there is none of is most likely misspelt. */
    private static Problem meant(Waiver waiver, Problem problem) {
        return AllRules.find(waiver.rule()).isPresent()
                ? problem
                : AllRules.nearest(waiver.rule())
                        .map(rule -> Suggestions.meant(problem, List.of(rule), ""))
                        .orElse(problem);
    }

    /** The rule of several specs that a waiver is about. */
    private static Optional<RuleText> hostRule(Waiver waiver) {
        return Rules.ofHost().stream()
                .map(HostRule::text)
                .filter(text ->
                        waiver.rule().equals(text.code()) || waiver.rule().equals(text.name()))
                .findFirst();
    }

    private static boolean covers(Waiver waiver, Problem problem) {
        return problem.rule().canBeAccepted()
                && isAbout(waiver, problem)
                && (hostRule(waiver).isEmpty()
                        || waiver.place().source().equals(problem.at().source()));
    }

    private static boolean isAbout(Waiver waiver, Problem problem) {
        return waiver.covers(
                problem.rule().code(), problem.rule().name(), problem.at().key());
    }

    private static String nothing(Waiver waiver, List<Problem> problems) {
        boolean isThere = problems.stream().anyMatch(problem -> isAbout(waiver, problem));
        return isThere || hostRule(waiver).isPresent()
                ? waiver.rule() + " cannot be accepted: it is an error, and what it is about does not work"
                : "no problem of " + waiver.rule()
                        + waiver.key().map(key -> " at " + key).orElse("");
    }
}
