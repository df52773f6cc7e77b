package io.keelson.view;

import io.keelson.escape.Piece;
import io.keelson.escape.UnitFile;
import io.keelson.standard.Standard;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit file or drop-in: sections of directives, in groups with a blank line between them.
 *
 * @param installed whether somebody said what wants the unit
 */
public record UnitView(Header header, List<Section> sections, boolean installed) {
    public record Section(Piece name, List<Group> groups) {}

    public record Group(List<Line> lines) {}

    /** One directive. */
    public record Line(Piece directive, Piece value, List<Piece> reasons) {}

    private static final UnitFile LANGUAGE = UnitFile.LANGUAGE;

    /**
     * Beside a timer the timer is what is installed: else the service would start at each boot, too. The socket is wanted
     * by sockets.target whatever the service is, and a service that this wants too comes before what it waits for.
     */
    public static UnitView service(Standard standard) {
        UnitLines lines = new UnitLines(standard);
        return of(
                standard,
                section("Unit", lines.unit()),
                section("Service", lines.service()),
                section("Install", hasTimer(standard) ? List.of() : lines.install()));
    }

    /** What a drop-in adds to a unit that exists elsewhere, and whose description is its own. */
    public static UnitView dropIn(Standard standard) {
        UnitLines lines = new UnitLines(standard);
        if (lines.isOfTheStarter()) {
            return of(standard);
        }
        return of(
                standard,
                section("Unit", lines.written("Unit")),
                section("Service", lines.service()),
                section("Install", lines.written("Install")));
    }

    public static UnitView slice(Standard standard) {
        UnitLines lines = new UnitLines(standard);
        return of(standard, section("Unit", lines.description()), section("Slice", lines.slice()));
    }

    public static UnitView socket(Standard standard) {
        UnitLines lines = new UnitLines(standard);
        return of(standard, section("Unit", lines.starter()), section("Socket", lines.written("Socket")));
    }

    public static UnitView timer(Standard standard) {
        UnitLines lines = new UnitLines(standard);
        return of(
                standard,
                section("Unit", lines.starter()),
                section("Timer", lines.written("Timer")),
                section("Install", lines.written("Install")));
    }

    public static boolean hasService(Standard standard) {
        return standard.isWhole();
    }

    /** Variables reach a container by its image, where nothing reads units. */
    public static boolean hasDropIn(Standard standard) {
        return standard.target().hasSystemd()
                && !hasService(standard)
                && !dropIn(standard).sections().isEmpty();
    }

    /** A protection of the service is void unless every group above it grants the same. */
    public static boolean hasSlice(Standard standard) {
        return !new UnitLines(standard).slice().isEmpty();
    }

    public static boolean hasSocket(Standard standard) {
        return !standard.units().section("Socket").isEmpty();
    }

    public static boolean hasTimer(Standard standard) {
        return !standard.units().section("Timer").isEmpty();
    }

    private record Named(String name, List<UnitLines.Line> lines) {}

    private static Named section(String name, List<UnitLines.Line> lines) {
        return new Named(name, lines);
    }

    private static UnitView of(Standard standard, Named... named) {
        List<Section> sections = new ArrayList<>();
        for (Named section : named) {
            if (!section.lines().isEmpty()) {
                sections.add(new Section(LANGUAGE.name(section.name()), groups(section.lines())));
            }
        }
        boolean installed = !standard.units().section("Install").isEmpty();
        return new UnitView(Header.of(standard, LANGUAGE), sections, installed);
    }

    private static List<Group> groups(List<UnitLines.Line> lines) {
        List<Group> groups = new ArrayList<>();
        List<Line> group = new ArrayList<>();
        int current = -1;
        for (UnitLines.Line line : UnitLines.sorted(lines)) {
            int next = DirectiveOrder.group(line.directive());
            if (next != current && !group.isEmpty()) {
                groups.add(new Group(List.copyOf(group)));
                group.clear();
            }
            current = next;
            group.add(new Line(LANGUAGE.name(line.directive()), line.value(), line.reasons()));
        }
        groups.add(new Group(group));
        return groups;
    }
}
