package io.keelson.check;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Presence;
import io.keelson.origin.Place;
import io.keelson.standard.Directive;
import io.keelson.standard.KeyFacts;
import io.keelson.standard.ResourceControl;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The facts that a standard uses, by their consumers, without those of which no rule has anything to say: most are older
 * than any target, and every version takes all their values. Several rules ask, each for what it judges.
 */
final class UsedFacts {
    private UsedFacts() {}

    private record All(List<UsedFact> uses) {}

    private record OfSystemd(List<UsedFact> uses) {}

    private record OfSysctl(List<UsedFact> uses) {}

    private record OfMounts(List<UsedFact> uses) {}

    private record OfGo(List<UsedFact> uses) {}

    static Stream<UsedFact> all(Standard standard) {
        return standard.once(All.class, UsedFacts::readAll).uses().stream();
    }

    private static All readAll(Standard standard) {
        List<UsedFact> all = new ArrayList<>(ofSystemd(standard).toList());
        all.addAll(ofSysctl(standard).toList());
        all.addAll(settings(standard, "cgroup"));
        all.addAll(settings(standard, "env", "GODEBUG"));
        all.addAll(ofGo(standard).toList());
        all.addAll(ofMounts(standard).toList());
        return new All(all);
    }

    /** Directives; a key of cgroup reaches the unit as one, whichever way it was spelled. */
    static Stream<UsedFact> ofSystemd(Standard standard) {
        return standard.once(OfSystemd.class, one -> new OfSystemd(directives(one))).uses().stream();
    }

    private static List<UsedFact> directives(Standard standard) {
        List<UsedFact> uses = new ArrayList<>();
        standard.settings()
                .within("systemd")
                .forEach(setting -> KeyFacts.of(setting.key())
                        .filter(fact -> matters(fact, standard))
                        .map(fact ->
                                used(standard, fact, setting.key().name() + "=", setting.namePlace(), lines(setting)))
                        .ifPresent(uses::add));
        for (ResourceControl.Line line : ResourceControl.lines(standard)) {
            Setting<?> setting = line.setting();
            Facts.builtIn()
                    .systemd("Service", line.directive())
                    .filter(fact -> matters(fact, standard))
                    .map(fact -> used(
                            standard,
                            fact,
                            line.directive() + "=",
                            setting.namePlace(),
                            List.of(new UsedFact.Text(line.value(), setting.place()))))
                    .ifPresent(uses::add);
        }
        return uses;
    }

    private static List<UsedFact.Text> lines(Setting<?> setting) {
        List<String> lines = ((Directive) setting.value()).texts();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new UsedFact.Text(lines.get(i), setting.place(i)))
                .toList();
    }

    static Stream<UsedFact> ofSysctl(Standard standard) {
        return standard.once(OfSysctl.class, one -> new OfSysctl(settings(one, "sysctl"))).uses().stream();
    }

    /** Settings that their consumer gets as they are. */
    private static List<UsedFact> settings(Standard standard, String... path) {
        List<UsedFact> uses = new ArrayList<>();
        standard.settings()
                .within(path)
                .forEach(setting -> KeyFacts.of(setting.key())
                        .filter(fact -> matters(fact, standard))
                        .map(fact ->
                                used(standard, fact, name(fact, setting), setting.namePlace(), texts(fact, setting)))
                        .ifPresent(uses::add));
        return uses;
    }

    /** Each experiment of a list is a value of its own, whether it is turned on or off. */
    private static List<UsedFact.Text> texts(Fact fact, Setting<?> setting) {
        String text = setting.value().toString();
        return fact.type().equals("go-experiments")
                ? Experiment.of(setting)
                        .map(one -> new UsedFact.Text(one.name(), one.place()))
                        .toList()
                : List.of(new UsedFact.Text(text, setting.place()));
    }

    private static String name(Fact fact, Setting<?> setting) {
        boolean isFlag = fact.table().equals("gobuild")
                && fact.own("tool").filter("build"::equals).isPresent();
        return isFlag ? "-" + fact.key() : setting.key().name();
    }

    static Stream<UsedFact> ofMounts(Standard standard) {
        return standard.once(OfMounts.class, one -> new OfMounts(options(one))).uses().stream();
    }

    private static List<UsedFact> options(Standard standard) {
        List<UsedFact> uses = new ArrayList<>();
        MountedOption.of(standard)
                .forEach(used -> Facts.builtIn()
                        .mountOption(used.mount().type(), used.option().name())
                        .filter(fact -> matters(fact, standard))
                        .map(fact -> used(
                                standard,
                                fact,
                                used.option().name(),
                                used.place(),
                                used.option().value().map(value -> new UsedFact.Text(value, used.place())).stream()
                                        .toList()))
                        .ifPresent(uses::add));
        return uses;
    }

    /** Flags of go build, variables of the toolchain, and the flags that go build hands to its tools. */
    static Stream<UsedFact> ofGo(Standard standard) {
        return standard.once(OfGo.class, UsedFacts::readGo).uses().stream();
    }

    private static OfGo readGo(Standard standard) {
        List<UsedFact> uses = new ArrayList<>(settings(standard, "build"));
        for (String tool : List.of("ldflags", "gcflags", "asmflags")) {
            for (ToolWords.Word word : ToolWords.of(standard, tool)) {
                Facts.builtIn()
                        .goBuild(ToolWords.key(tool, word.name()))
                        .filter(fact -> matters(fact, standard))
                        .map(fact -> used(
                                standard,
                                fact,
                                word.name(),
                                word.place(),
                                List.of(new UsedFact.Text(word.value(), word.place()))))
                        .ifPresent(uses::add);
            }
        }
        return new OfGo(uses);
    }

    /** Whether some version lacks it, or takes only some of its values. */
    private static boolean matters(Fact fact, Standard standard) {
        Facts facts = Facts.builtIn();
        return fact.until().isPresent() // which tells of a target that nobody knows, too
                || facts.presence(fact, standard.target()) != Presence.THERE
                || !facts.values(fact.table(), fact.key()).isEmpty();
    }

    private static UsedFact used(
            Standard standard, Fact fact, String name, Place namePlace, List<UsedFact.Text> texts) {
        return new UsedFact(fact, Facts.builtIn().presence(fact, standard.target()), name, namePlace, texts);
    }
}
