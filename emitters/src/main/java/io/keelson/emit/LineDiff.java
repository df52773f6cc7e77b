package io.keelson.emit;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, with the lines around them, as {@code diff -u} shows them. */
final class LineDiff {
    /** Unchanged lines that are shown before and behind a change. */
    private static final int CONTEXT = 2;

    /** Lines that are shown of one file; who wants them all has the folder and {@code diff}. */
    private static final int MOST = 30;

    /** Texts whose tables of common lines would be larger than this are told apart as wholes. */
    private static final long LARGEST = 4_000_000;

    /** @param sign blank, {@code -} or {@code +}; line numbers count from 1 in each text */
    private record Line(char sign, String text, int before, int after) {
        @Override
        public String toString() {
            // A file that was edited by hand may hold what a terminal would obey.
            return sign + text.replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD");
        }
    }

    private LineDiff() {}

    /** Empty where the texts are equal. */
    static String between(String before, String after) {
        List<Line> lines = lines(before.split("\n", -1), after.split("\n", -1));
        List<String> shown = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(lines, i)) {
                if (i != last + 1 || i == 0) {
                    shown.add(
                            "@@ -" + lines.get(i).before() + " +" + lines.get(i).after() + " @@");
                }
                shown.add(lines.get(i).toString());
                last = i;
            }
        }
        if (shown.size() > MOST) {
            int more = shown.size() - MOST;
            shown = new ArrayList<>(shown.subList(0, MOST));
            shown.add("... " + more + (more == 1 ? " more line" : " more lines"));
        }
        return String.join("\n", shown);
    }

    private static boolean isNearChange(List<Line> lines, int index) {
        int from = Math.max(0, index - CONTEXT);
        int to = Math.min(lines.size(), index + CONTEXT + 1);
        return lines.subList(from, to).stream().anyMatch(line -> line.sign() != ' ');
    }

    /** All lines of both texts, the common ones once. */
    private static List<Line> lines(String[] before, String[] after) {
        int[][] common = common(before, after);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            if (i < before.length && j < after.length && common.length > 0 && before[i].equals(after[j])) {
                lines.add(new Line(' ', before[i], i + 1, j + 1));
                i++;
                j++;
            } else if (j == after.length || i < before.length && isBetterWithout(common, i, j)) {
                lines.add(new Line('-', before[i], i + 1, j + 1));
                i++;
            } else {
                lines.add(new Line('+', after[j], i + 1, j + 1));
                j++;
            }
        }
        return lines;
    }

    private static boolean isBetterWithout(int[][] common, int i, int j) {
        return common.length == 0 || common[i + 1][j] >= common[i][j + 1];
    }

    /** How many lines are common to what is left behind each pair of lines; empty where that would be too large. */
    private static int[][] common(String[] before, String[] after) {
        if ((long) before.length * after.length > LARGEST) {
            return new int[0][];
        }
        int[][] common = new int[before.length + 1][after.length + 1];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                common[i][j] = before[i].equals(after[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
