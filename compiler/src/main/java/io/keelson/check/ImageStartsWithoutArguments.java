package io.keelson.check;

import io.keelson.problem.Problem;
import io.keelson.problem.RuleText;
import io.keelson.problem.Severity;
import io.keelson.rule.Rule;
import io.keelson.standard.DirectiveLine;
import io.keelson.standard.Keys;
import io.keelson.standard.Standard;
import io.keelson.value.ExecCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A command line that an image cannot have. */
final class ImageStartsWithoutArguments implements Rule {
    private static final RuleText TEXT = new RuleText(
            "KEEL-B023",
            "image-starts-without-arguments",
            Severity.WARNING,
            "The image starts the program without its arguments",
            "ENTRYPOINT of the image is ExecStart, word by word. Nobody puts the value in the place of a specifier or a $VARIABLE there, so the image starts the program alone, and whoever runs it has to pass the arguments.",
            "Let the program read its environment, which unit and image share, or write the values.",
            "https://docs.docker.com/reference/dockerfile/#entrypoint; systemd.service(5), \"Command lines\"");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Problem> check(Standard standard) {
        boolean isImageWanted =
                standard.settings().hasWithin("build") && standard.settings().hasWithin("docker");
        if (!isImageWanted) {
            return Stream.empty();
        }
        List<DirectiveLine> starts = standard.lines(Keys.service("ExecStart")).toList();
        return starts.size() == 1 ? check(starts.get(0)).stream() : Stream.empty();
    }

    private static Optional<Problem> check(DirectiveLine start) {
        return start.value(ExecCommand.class)
                .filter(its -> its.plainWords().isEmpty())
                .filter(its -> its.commands().size() == 1)
                .map(its -> its.commands().get(0))
                .filter(command -> !command.arguments().isEmpty())
                .flatMap(command -> command.arguments().stream()
                        .filter(ImageStartsWithoutArguments::isFilledIn)
                        .findFirst())
                .map(word -> TEXT.at(start.place(), word + " is filled in by systemd, and not in an image"));
    }

    private static boolean isFilledIn(String word) {
        String single = word.replace("%%", "").replace("$$", "");
        return single.contains("%") || single.contains("$");
    }
}
