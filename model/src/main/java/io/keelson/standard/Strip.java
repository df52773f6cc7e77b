package io.keelson.standard;

import io.keelson.value.InvalidValue;
import java.util.List;

/**
 * What the linker leaves out of the binary. On Linux {@code -s} drops the symbol table and DWARF both; {@code -w} drops
 * DWARF and keeps the symbols, which probes by name need. Source: {@code go tool link -h}.
 *
 * @param symbols {@code -s}
 * @param dwarf {@code -w}
 */
public record Strip(boolean symbols, boolean dwarf) {
    /** Reads {@code symbols}, {@code dwarf}, or both. An empty list strips nothing. */
    public static Strip parse(List<String> words) {
        for (String word : words) {
            if (!word.equals("symbols") && !word.equals("dwarf")) {
                throw InvalidValue.of("part to strip", word, "symbols or dwarf");
            }
        }
        return new Strip(words.contains("symbols"), words.contains("dwarf"));
    }

    /** The linker's flags, empty when nothing is stripped. */
    public List<String> flags() {
        if (symbols) {
            return dwarf ? List.of("-s", "-w") : List.of("-s");
        }
        return dwarf ? List.of("-w") : List.of();
    }

    @Override
    public String toString() {
        if (symbols) {
            return dwarf ? "symbols,dwarf" : "symbols";
        }
        return dwarf ? "dwarf" : "";
    }
}
