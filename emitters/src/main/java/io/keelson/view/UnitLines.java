package io.keelson.view;

import io.keelson.escape.Piece;
import io.keelson.escape.UnitFile;
import io.keelson.standard.Directive;
import io.keelson.standard.Key;
import io.keelson.standard.Keys;
import io.keelson.standard.ResourceControl;
import io.keelson.standard.Setting;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of each section: what was written there, and what other sections of the spec become in a unit. */
final class UnitLines {
    private static final UnitFile LANGUAGE = UnitFile.LANGUAGE;
    private static final String SOCKETS = "sockets.target";
    private static final Set<Key<?>> PROTECTIONS = Set.of(Keys.MEMORY_MIN, Keys.MEMORY_LOW);

    private final Standard standard;

    UnitLines(Standard standard) {
        this.standard = standard;
    }

    record Line(String directive, Piece value, List<Piece> reasons) {}

    /** Of one standard: the service's unit, the slice's own and the role ask whether it has one. */
    private record Slice(List<Line> lines) {}

    /** In the order of {@link DirectiveOrder}; lines of one directive stay as they are. */
    static List<Line> sorted(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort((one, other) -> DirectiveOrder.ORDER.compare(one.directive(), other.directive()));
        return sorted;
    }

    /** The directives of the section as they were written, one line a text; the first one carries the reason. */
    List<Line> written(String section) {
        List<Line> lines = new ArrayList<>();
        for (String name : standard.units().section(section).keySet()) {
            Setting<Directive> setting =
                    standard.get(Keys.directive(section, name)).orElseThrow();
            List<Piece> reasons = Reasons.of(setting, LANGUAGE);
            for (String text : setting.value().texts()) {
                lines.add(new Line(name, LANGUAGE.directive(text), reasons));
                reasons = List.of();
            }
        }
        return lines;
    }

    List<Line> unit() {
        List<Line> lines = new ArrayList<>(written("Unit"));
        if (!standard.units().section("Unit").containsKey("Description")) {
            lines.addAll(description());
        }
        return lines;
    }

    /** What wants the service; sockets.target wants its socket. */
    List<Line> install() {
        List<Line> lines = new ArrayList<>(written("Install"));
        lines.removeIf(line -> hasSocket() && line.value().toString().equals(SOCKETS));
        return lines;
    }

    /** Whether there is nothing of the service here: what [Unit] says is said of the socket or timer that starts it. */
    boolean isOfTheStarter() {
        boolean hasStarter = hasSocket() || !standard.units().section("Timer").isEmpty();
        return hasStarter && !standard.isWhole() && service().isEmpty();
    }

    /** [Unit] of a socket or timer. */
    List<Line> starter() {
        return isOfTheStarter() ? unit() : description();
    }

    private boolean hasSocket() {
        return !standard.units().section("Socket").isEmpty();
    }

    List<Line> description() {
        return standard.description().map(text -> new Line("Description", LANGUAGE.text(text), List.of())).stream()
                .toList();
    }

    List<Line> service() {
        List<Line> lines = new ArrayList<>(written("Service"));
        lines.addAll(environment());
        lines.addAll(resources(standard));
        boolean placed = standard.units().section("Service").containsKey("Slice");
        if (!placed && !slice().isEmpty()) {
            lines.add(new Line("Slice", sliceName(), List.of()));
        }
        return lines;
    }

    /** Nothing where the service was put into a slice by hand: what that one grants is not ours to say. */
    List<Line> slice() {
        return standard.once(Slice.class, one -> new Slice(makeSlice())).lines();
    }

    private List<Line> makeSlice() {
        List<Line> lines = new ArrayList<>(written("Slice"));
        if (!standard.units().section("Service").containsKey("Slice")) {
            ResourceControl.lines(standard).stream()
                    .filter(line -> PROTECTIONS.contains(line.setting().key()))
                    .filter(line -> !standard.units().section("Slice").containsKey(line.directive()))
                    .map(UnitLines::line)
                    .forEach(lines::add);
        }
        return lines;
    }

    private Piece sliceName() {
        return LANGUAGE.directive(Header.serviceName(standard).role() + ".slice");
    }

    private List<Line> environment() {
        List<Line> lines = new ArrayList<>();
        standard.environment().variables().forEach((name, value) -> {
            List<Piece> reasons = standard.settings()
                    .within("env", name)
                    .filter(setting -> setting.key().path().size() == 2)
                    .flatMap(setting -> Reasons.of(setting, LANGUAGE).stream())
                    .toList();
            lines.add(new Line("Environment", LANGUAGE.assignment(name, value), reasons));
        });
        return lines;
    }

    private static List<Line> resources(Standard standard) {
        return ResourceControl.lines(standard).stream().map(UnitLines::line).toList();
    }

    private static Line line(ResourceControl.Line line) {
        return new Line(line.directive(), LANGUAGE.directive(line.value()), Reasons.of(line.setting(), LANGUAGE));
    }
}
