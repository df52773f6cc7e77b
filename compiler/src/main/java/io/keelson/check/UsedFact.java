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
import java.util.stream.Stream;

/**
 * A row of the tables that a standard makes use of: a directive, a key, an option or a flag as its consumer gets it.
 *
 * @param presence whether the target has it
 * @param name as its consumer spells it: {@code Type=}, {@code -trimpath}
 * @param namePlace where the name stands
 * @param texts its values, each with its place; empty for a flag without one
 */
record UsedFact(Fact fact, Presence presence, String name, Place namePlace, List<Text> texts) {
    UsedFact {
        texts = List.copyOf(texts);
    }

    /** One value. */
    record Text(String text, Place place) {}

    /** Those of one standard: several rules ask for them. */
    private record All(List<UsedFact> uses) {}

    static Stream<UsedFact> of(Standard standard) {
        return standard.once(All.class, UsedFact::all).uses().stream();
    }

    private static UsedFact used(Standard standard, Fact fact, String name, Place namePlace, List<Text> texts) {
        Presence presence = Facts.builtIn().presence(fact, standard.target());
        return new UsedFact(fact, presence, name, namePlace, texts);
    }

    private static All all(Standard standard) {
        return new All(Stream.of(
                        directives(standard),
                        spelled(standard),
                        keys(standard),
                        tools(standard),
                        mountOptions(standard))
                .flatMap(uses -> uses)
                .toList());
    }

    private static Stream<UsedFact> directives(Standard standard) {
        return standard.settings().within("systemd").flatMap(setting -> {
            List<Text> texts = new ArrayList<>();
            List<String> lines = ((Directive) setting.value()).texts();
            for (int i = 0; i < lines.size(); i++) {
                texts.add(new Text(lines.get(i), setting.place(i)));
            }
            return KeyFacts.of(setting.key())
                    .map(fact -> used(standard, fact, setting.key().name() + "=", setting.namePlace(), texts))
                    .stream();
        });
    }

    /** A key of cgroup reaches the unit as a directive, whichever way it was spelled. */
    private static Stream<UsedFact> spelled(Standard standard) {
        return ResourceControl.lines(standard).stream()
                .flatMap(line -> Facts.builtIn()
                        .systemd("Service", line.directive())
                        .map(fact -> used(
                                standard,
                                fact,
                                line.directive() + "=",
                                line.setting().namePlace(),
                                List.of(new Text(line.value(), line.setting().place()))))
                        .stream());
    }

    /** Settings that their consumer gets as they are. */
    private static Stream<UsedFact> keys(Standard standard) {
        return Stream.of("sysctl", "cgroup", "env", "build")
                .flatMap(standard.settings()::within)
                .flatMap(setting -> KeyFacts.of(setting.key())
                        .map(fact -> used(standard, fact, name(fact, setting), setting.namePlace(), texts(setting)))
                        .stream());
    }

    private static String name(Fact fact, Setting<?> setting) {
        boolean isFlag = fact.table().equals("gobuild")
                && fact.own("tool").filter("build"::equals).isPresent();
        return isFlag ? "-" + fact.key() : setting.key().name();
    }

    private static List<Text> texts(Setting<?> setting) {
        return List.of(new Text(setting.value().toString(), setting.place()));
    }

    private static Stream<UsedFact> mountOptions(Standard standard) {
        return MountedOption.of(standard)
                .flatMap(used -> Facts.builtIn()
                        .mountOption(used.mount().type(), used.option().name())
                        .map(fact -> used(
                                standard,
                                fact,
                                used.option().name(),
                                used.place(),
                                used.option().value().map(value -> new Text(value, used.place())).stream()
                                        .toList()))
                        .stream());
    }

    /** Flags that go build hands to its tools. */
    private static Stream<UsedFact> tools(Standard standard) {
        return Stream.of("ldflags", "gcflags", "asmflags")
                .flatMap(tool -> words(standard, tool).stream()
                        .flatMap(word -> Facts.builtIn()
                                .goBuild(ToolWords.key(tool, word.name()))
                                .map(fact -> used(
                                        standard,
                                        fact,
                                        word.name(),
                                        word.place(),
                                        List.of(new Text(word.value(), word.place()))))
                                .stream()));
    }

    private static List<ToolWords.Word> words(Standard standard, String tool) {
        return tool.equals("ldflags") ? ToolWords.ofLinker(standard) : ToolWords.of(standard, tool);
    }
}
