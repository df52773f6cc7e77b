package io.keelson.value;

import java.util.List;
import java.util.stream.Collectors;

/** One or more units in a line, as {@code After=} takes them. */
public record UnitList(List<UnitName> units) {
    private static final Kind KIND = new Kind("list of units", "unit names apart by blanks");

    public UnitList {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw KIND.not("");
        }
    }

    public static UnitList parse(String text) {
        return new UnitList(QuotedWords.read(KIND, text, UnitName::new));
    }

    /** Reads units of that type only, as {@code Sockets=} does. */
    public static UnitList parseSockets(String text) {
        UnitList list = parse(text);
        list.units().stream()
                .filter(unit -> !unit.type().equals("socket"))
                .findFirst()
                .ifPresent(other -> {
                    throw new Kind("list of socket units", "names that end in .socket").not(other);
                });
        return list;
    }

    @Override
    public String toString() {
        return units.stream().map(UnitName::toString).collect(Collectors.joining(" "));
    }
}
