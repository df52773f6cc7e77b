package io.keelson.report;

import io.keelson.explain.Difference;
import io.keelson.standard.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the environments of a spec differ, for people: a line a key, a column an environment. */
public final class DifferencesText {
    private DifferencesText() {}

    public static String of(List<Difference> differences) {
        if (differences.isEmpty()) {
            return "No environment says otherwise than the spec as it stands.\n";
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("KEY"));
        head.addAll(differences.get(0).values().keySet());
        rows.add(head);
        for (Difference difference : differences) {
            List<String> row =
                    new ArrayList<>(List.of(Glyph.harmless(difference.key().toString())));
            difference.values().values().forEach(value -> row.add(cell(value)));
            rows.add(row);
        }
        return rows.stream().map(row -> line(row, rows)).collect(Collectors.joining());
    }

    private static String cell(Optional<Setting<?>> setting) {
        return setting.map(Setting::inWords)
                .map(words -> Glyph.harmless(words.replace("\n", "; ")))
                .orElse("-");
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < row.size(); at++) {
            int column = at;
            int width = rows.stream()
                    .mapToInt(other -> other.get(column).length())
                    .max()
                    .orElse(0);
            line.append(row.get(at)).append(" ".repeat(width - row.get(at).length() + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }
}
