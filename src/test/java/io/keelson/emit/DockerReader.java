package io.keelson.emit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a Dockerfile by its reference: quoted ENV values, words in JSON.
 *
 * @param from the images of the stages
 * @param build the words of RUN, empty without a build
 * @param buildVariables the environment of the stage that builds
 * @param lastStage the environment of the image
 */
record DockerReader(
        List<String> from,
        List<String> build,
        Map<String, String> buildVariables,
        Map<String, String> lastStage,
        Optional<String> user) {
    private static final int LONGEST = 65_535; // bytes of a line: bufio.MaxScanTokenSize

    static DockerReader read(String text) {
        List<String> from = new ArrayList<>();
        List<String> build = new ArrayList<>();
        Map<String, String> variables = new TreeMap<>();
        Map<String, String> buildVariables = Map.of();
        Optional<String> user = Optional.empty();
        for (String line : text.split("\n")) {
            if (line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
                throw new AssertionError("too long a line: " + line.substring(0, 80));
            }
            String rest = line.substring(line.indexOf(' ') + 1);
            switch (line.isEmpty() || line.startsWith("#") ? "#" : line.substring(0, line.indexOf(' '))) {
                case "ENV" ->
                    variables.put(rest.substring(0, rest.indexOf('=')), value(rest.substring(rest.indexOf('=') + 1)));
                case "RUN" -> words(rest, build);
                case "USER" -> user = Optional.of(rest.replaceAll("\\\\(.)", "$1"));
                case "COPY" -> {
                    if (rest.startsWith("--from=build ")) {
                        words(rest.substring("--from=build ".length()), new ArrayList<>());
                    }
                }
                case "FROM" -> {
                    from.add(rest.replaceFirst(" AS build$", ""));
                    buildVariables = new TreeMap<>(variables);
                    variables.clear();
                }
                case "ENTRYPOINT" -> words(rest, new ArrayList<>());
                case "#", "ARG", "WORKDIR", "EXPOSE" -> {}
                default -> throw new AssertionError("no line of a Dockerfile: " + line);
            }
        }
        return new DockerReader(from, build, buildVariables, variables, user);
    }

    private static String value(String quoted) {
        if (!quoted.matches("(?s)\".*\"")) {
            throw new AssertionError("no quoted value: " + quoted);
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c == '\\') {
                i++;
                plain.append(quoted.charAt(i));
            } else if (c == '"' || c == '$') {
                throw new AssertionError("ends or is replaced: " + quoted);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static void words(String json, List<String> into) {
        for (JsonNode word : Readers.node(json)) {
            into.add(word.asText());
        }
    }
}
