package io.keelson.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.fact.Platform;
import io.keelson.fact.Target;
import io.keelson.standard.NormalForm;
import io.keelson.standard.ShownOption;
import io.keelson.value.InvalidValue;
import io.keelson.value.MountOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of mount options against what mount and findmnt of three systems did with each of them. */
class MountEvidenceTest {
    private static final Facts FACTS = Facts.builtIn();

    static List<Evidence> systems() {
        return Evidence.all("mount");
    }

    /** The table says refused, or lets the value through: so did the kernel. */
    @ParameterizedTest
    @MethodSource("systems")
    void theKernelTakesWhatTheTableSaysItTakes(Evidence system) {
        Map<String, String> exceptions = Evidence.exceptions("mount-otherwise.tsv");
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        for (Map<String, String> row : system.rows()) {
            boolean seen = row.get("result").equals("accepted");
            accepted += seen ? 1 : 0;
            boolean said = options(row).stream().allMatch(option -> takes(fs(row), option, system.target()));
            boolean left = !seen
                    && FACTS.mountOption(fs(row), row.get("key").split("\\.", 2)[1])
                            .filter(fact -> !fact.needs().isEmpty())
                            .isPresent();
            if (said != seen
                    && !left
                    && Evidence.matching(exceptions, row.get("key") + " " + row.get("options"))
                            .findFirst()
                            .isEmpty()) {
                wrong.add(row.get("key") + " " + row.get("options") + " " + row.get("result") + ": " + row.get("said"));
            }
        }
        System.out.println(system + ": " + accepted + " of " + system.rows().size() + " mounts went through");
        assertEquals(List.of(), wrong, system.toString());
        assertTrue(accepted > 400, "only " + accepted);
    }

    @Test
    void everyOptionOfTheTableWasTried() {
        Set<String> tried = new HashSet<>();
        systems().forEach(system -> system.rows().forEach(row -> tried.add(row.get("key"))));
        Map<String, String> exceptions = Evidence.exceptions("mount-untried.tsv");
        Set<String> used = new HashSet<>();
        Set<String> untried = new TreeSet<>();
        for (String key : keys()) {
            if (!tried.contains(key)) {
                Evidence.matching(exceptions, key).findFirst().ifPresentOrElse(used::add, () -> untried.add(key));
            }
        }
        assertEquals(Set.of(), untried);
        assertEquals(exceptions.keySet(), used, "exceptions that nothing needs any more");
    }

    @ParameterizedTest
    @MethodSource("systems")
    void findmntFindsNoFaultInIt(Evidence system) {
        List<String> faults = system.rows().stream()
                .filter(row -> !row.get("verify").isEmpty() && row.get("result").equals("accepted"))
                .map(row -> row.get("options") + ": " + row.get("verify"))
                .toList();
        assertEquals(List.of(), faults, system.toString());
        long accepted = system.rows().stream()
                .filter(row -> row.get("result").equals("accepted"))
                .count();
        assertTrue(accepted > 400, accepted + " were held");
    }

    @ParameterizedTest
    @MethodSource("systems")
    void whatHasAFormIsShownSo(Evidence system) {
        NormalForm forms = NormalForm.on(system.target());
        List<String> wrong = new ArrayList<>();
        Set<String> held = new TreeSet<>();
        for (Map<String, String> row : system.rows()) {
            List<String> shown = List.of(row.get("shown").split(","));
            for (MountOption option : options(row)) {
                Optional<ShownOption> form = forms.mount(fs(row), option);
                if (form.isPresent() && row.get("result").equals("accepted")) {
                    held.add(option.name());
                    if (!isMet(form.get(), option, shown)) {
                        wrong.add(row.get("options") + ": shown is " + row.get("shown"));
                    }
                }
            }
        }
        System.out.println(system + ": shown as they were written: " + held);
        assertEquals(List.of(), wrong, system.toString());
        assertTrue(held.size() >= 50, held.size() + ": " + held);
    }

    /** What an option asks for, a mount with another value of it does not show. */
    @ParameterizedTest
    @MethodSource("systems")
    void anotherValueIsNotTakenForIt(Evidence system) {
        NormalForm forms = NormalForm.on(system.target());
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map<String, String> row : system.rows()) {
            for (Map<String, String> other : system.rows()) {
                boolean sameOption = row.get("key").equals(other.get("key"))
                        && !row.get("key").equals("ext4.errors"); // nothing is shown of what the disk says
                if (sameOption
                        && options(row).size() == 1
                        && other.get("result").equals("accepted")) {
                    MountOption option = options(row).get(0);
                    Optional<ShownOption> form = forms.mount(fs(row), option);
                    List<String> shown = List.of(other.get("shown").split(","));
                    boolean same = row.get("shown").equals(other.get("shown"));
                    if (form.isPresent() && row.get("result").equals("accepted") && !same) {
                        compared++;
                        if (isMet(form.get(), option, shown)) {
                            wrong.add(option + " is taken for " + other.get("options") + ": " + other.get("shown"));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong, system.toString());
        assertTrue(compared > 100, "only " + compared);
    }

    /** As the role's program compares them. */
    private static boolean isMet(ShownOption form, MountOption option, List<String> shown) {
        return form.word().isEmpty()
                ? shown.stream()
                        .filter(word -> !word.equals(option.toString()))
                        .noneMatch(word -> word.split("=")[0].equals(form.other()))
                : shown.contains(form.word());
    }

    private static boolean takes(String fs, MountOption option, Target target) {
        Optional<Fact> known = FACTS.mountOption(fs, option.name());
        if (known.isEmpty()) {
            return false;
        }
        Fact fact = known.get();
        boolean ignored = fact.own("then").filter("ignored"::equals).isPresent();
        if (FACTS.isMissing(fact, target)) {
            return ignored || fact.platform() == Platform.SYSTEMD; // mount takes every name that begins with x-
        }
        try {
            if (option.value()
                    .flatMap(value -> FACTS.missingValue(fact, value, target))
                    .isPresent()) {
                return false;
            }
            option.value().ifPresent(fact::parse);
            boolean needsValue = fact.own("form").filter("key=value"::equals).isPresent();
            boolean takesValue = fact.own("form").orElse("").contains("=");
            return option.value().isPresent() ? takesValue : !needsValue;
        } catch (InvalidValue refused) {
            return false;
        }
    }

    private static List<MountOption> options(Map<String, String> row) {
        return MountOption.parseList(row.get("options")
                .replace("@dirs@", "lowerdir=@/l,upperdir=@/u,workdir=@/w")
                .replace("@/", "/run/overlay/"));
    }

    private static String fs(Map<String, String> row) {
        return row.get("key").split("\\.", 2)[0].replace("generic", "ext4");
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Stream.of("generic", "ext4", "xfs", "btrfs", "tmpfs", "overlay", "nfs4", "vfat")
                .forEach(fs -> FACTS.mountOptions(fs)
                        .forEach(option ->
                                FACTS.mountOption(fs, option).map(Fact::key).ifPresent(keys::add)));
        return keys;
    }
}
