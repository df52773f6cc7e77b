package io.keelson.view;

import io.keelson.escape.Dockerfile;
import io.keelson.escape.Piece;
import io.keelson.standard.DockerImage;
import io.keelson.standard.Health;
import io.keelson.standard.Standard;
import io.keelson.value.Version;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A Dockerfile: with a build, one that makes the whole image; without, one that adds to an image given as an argument.
 *
 * @param builds none or one: the stage that builds
 * @param base none or one: the image that is added to
 * @param user none or one
 * @param ports none or one
 * @param entrypoint none or one
 * @param commandNeedsSystemd whether ExecStart has arguments that cannot be known here
 */
public record DockerView(
        Header header,
        List<Build> builds,
        List<Piece> base,
        List<Variable> variables,
        List<Piece> user,
        List<Piece> ports,
        List<Piece> entrypoint,
        boolean commandNeedsSystemd) {
    /**
     * @param image none or one
     * @param go none or one: the version of the toolchain, where no image is given
     * @param command the words of go build
     * @param output the words of the copy: where the build writes the binary, and where it goes
     */
    public record Build(
            List<Piece> image, List<Piece> go, List<Variable> variables, List<Piece> command, Piece output) {}

    public record Variable(Piece name, Piece value) {}

    private static final Dockerfile LANGUAGE = Dockerfile.LANGUAGE;

    public static DockerView of(Standard standard) {
        DockerImage image = standard.docker();
        boolean builds = BuildView.isNeeded(standard);
        String binary = Binary.installed(standard).orElse("/usr/local/bin/" + Binary.fileName(standard));
        List<String> command = Binary.command(standard).orElse(List.of(binary));
        return new DockerView(
                Header.of(standard, LANGUAGE),
                builds ? List.of(build(standard, binary)) : List.of(),
                image.base().map(LANGUAGE::reference).stream().toList(),
                variables(standard.environment().variables()),
                image.user().map(LANGUAGE::reference).stream().toList(),
                standard.health().map(Health::port).map(LANGUAGE::name).stream().toList(),
                builds ? List.of(LANGUAGE.exec(command)) : List.of(),
                builds
                        && UnitView.hasService(standard)
                        && Binary.command(standard).isEmpty());
    }

    public static boolean isNeeded(Standard standard) {
        return BuildView.isNeeded(standard)
                || !standard.docker().isEmpty()
                || !standard.environment().variables().isEmpty();
    }

    private static Build build(Standard standard, String binary) {
        String output = "/out/" + Binary.fileName(standard);
        Optional<Version> go = standard.target().go();
        return new Build(
                standard.docker().builder().map(LANGUAGE::reference).stream().toList(),
                go.map(LANGUAGE::name).stream().toList(),
                variables(standard.build().variables()),
                GoCommand.words(standard.build(), output).stream()
                        .map(LANGUAGE::word)
                        .toList(),
                LANGUAGE.exec(List.of(output, binary)));
    }

    private static List<Variable> variables(SortedMap<String, String> variables) {
        return variables.entrySet().stream()
                .map(e -> new Variable(LANGUAGE.name(e.getKey()), LANGUAGE.value(e.getValue())))
                .toList();
    }
}
