package io.keelson.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A spec that is broken, as a file, and what a user and a machine are told of it.
 *
 * @param file may be missing or no file at all: that is one way of being broken
 * @param home what is left out of the names of files, as the goldens must not know this machine
 */
record BrokenSpec(String name, Path file, Path home) {

    /** Each text in a folder, by its file name. */
    static Stream<BrokenSpec> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(file -> new BrokenSpec(file.getFileName().toString().replace(".yaml", ""), file, folder));
        }
    }

    /** What the command says in text; nothing may be written. */
    Cli compile(Path out) {
        Cli result = Cli.run("compile", file, "-o", out);
        return new Cli(result.exit(), anonymous(result.out()), anonymous(result.err()));
    }

    /** The exit code and each problem's code and places, from the document for machines: one line a place. */
    String places() throws IOException {
        Cli result = Cli.run("check", "--format", "json", file);
        StringBuilder lines = new StringBuilder("exit " + result.exit() + "\n");
        for (JsonNode problem : result.document().get("problems")) {
            lines.append(problem.get("severity").textValue())
                    .append(' ')
                    .append(problem.get("code").textValue())
                    .append(place(problem.get("at")));
            problem.get("related").forEach(label -> lines.append("  and").append(place(label)));
        }
        return lines.toString();
    }

    private String place(JsonNode at) {
        String source = anonymous(at.get("file").textValue());
        String own = file.getFileName().toString();
        String key = at.get("key").textValue();
        String span = at.has("line")
                ? " " + at.get("line") + ":" + at.get("column") + "-" + at.get("endLine") + ":" + at.get("endColumn")
                : "";
        return (source.equals(own) ? "" : " " + source)
                + span
                + (key.isEmpty() ? "" : " " + key.replace("\n", "\\n").replace("\0", "\\0"))
                + "\n";
    }

    private String anonymous(String text) {
        return text.replace(home + "/", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
