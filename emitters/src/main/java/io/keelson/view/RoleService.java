package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import io.keelson.fact.Facts;
import io.keelson.standard.Health;
import io.keelson.standard.Keys;
import io.keelson.standard.NormalForm;
import io.keelson.standard.ResourceControl;
import io.keelson.standard.Standard;
import io.keelson.value.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service on a host: what systemd, its process and its control group must show, and when it is ready. */
final class RoleService {
    /** DefaultTimeoutStartSec of every distribution here, in seconds. Source: systemd-system.conf(5). */
    private static final long USUAL_SECONDS = 90;

    private static final AnsibleYaml LANGUAGE = AnsibleYaml.LANGUAGE;

    /**
     * @param properties what systemctl show prints, by name
     * @param environment what its process must have, by name
     * @param cgroup what the interface files of its control group must show
     * @param single the directives, with their section, of which a later line takes the place of an earlier one
     * @param units the units that can be started or are started at boot
     * @param program none or one: the file that it runs
     * @param restarts whether a new configuration takes effect by starting it anew
     * @param ready when it counts as started
     */
    public record Service(
            List<RoleEntry> properties,
            List<RoleEntry> environment,
            List<RoleEntry> cgroup,
            List<Piece> single,
            List<RoleUnits.Unit> units,
            List<Piece> program,
            boolean restarts,
            Ready ready) {}

    /**
     * @param path none or one: what answers 200 on the port once it is ready
     * @param seconds how long that may take
     */
    public record Ready(Piece port, List<Piece> path, Piece seconds) {}

    private RoleService() {}

    static Optional<Service> of(Standard standard) {
        List<RoleUnits.Unit> units = RoleUnits.of(standard);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        NormalForm forms = NormalForm.on(standard.target());
        return Optional.of(new Service(
                RoleEntry.all(forms.properties(standard.settings())),
                RoleEntry.all(standard.environment().variables()),
                RoleEntry.all(written(standard)),
                RoleShared.pieces(single(standard)),
                units,
                Binary.installed(standard).map(LANGUAGE::value).stream().toList(),
                units.stream().filter(RoleUnits.Unit::isOfService).anyMatch(RoleUnits.Unit::restart),
                ready(standard)));
    }

    /** The files that a directive of the unit writes: what nobody sets would differ for ever. */
    private static SortedMap<String, String> written(Standard standard) {
        TreeMap<String, String> files = new TreeMap<>(CgroupView.shown(standard));
        files.keySet()
                .retainAll(ResourceControl.lines(standard).stream()
                        .map(line -> line.setting().key().path().get(1))
                        .collect(Collectors.toSet()));
        return files;
    }

    private static List<String> single(Standard standard) {
        return Stream.of("Service", "Socket", "Timer")
                .flatMap(section -> standard.units().section(section).keySet().stream()
                        .filter(name -> Facts.builtIn()
                                .systemd(section, name)
                                .filter(fact -> !fact.isList())
                                .isPresent())
                        .map(name -> section + "." + name))
                .toList();
    }

    /** TimeoutStartSec is the time that the spec gives a start; an infinite one would let a playbook hang. */
    private static Ready ready(Standard standard) {
        Optional<Health> health = standard.health();
        long seconds = standard.value(Keys.service("TimeoutStartSec"), TimeSpan.class)
                .filter(span -> !span.isInfinite() && span.micros() > 0)
                .map(span -> Math.max(1, span.micros() / 1_000_000))
                .orElse(USUAL_SECONDS);
        return new Ready(
                LANGUAGE.value(health.map(known -> known.port().number()).orElse(0)),
                health.flatMap(Health::readiness).map(LANGUAGE::value).stream().toList(),
                LANGUAGE.value(seconds));
    }
}
