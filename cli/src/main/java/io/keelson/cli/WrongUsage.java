package io.keelson.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with the words of a command, and where to read how it is meant. */
record WrongUsage(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        Optional<String> noCommand = noCommand(failure);
        console.say(noCommand.orElse(failure.getMessage()));
        if (noCommand.isEmpty()) {
            UnmatchedArgumentException.printSuggestions(
                    failure, failure.getCommandLine().getErr());
        }
        String command = failure.getCommandLine().getCommandName();
        console.say("see 'keelson help" + (command.equals("keelson") ? "" : " " + command) + "'");
        return Exit.USAGE;
    }

    /** A first word that is none of the commands, with the one that is nearest to it. */
    private static Optional<String> noCommand(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
            return Optional.empty();
        }
        CommandLine command = failure.getCommandLine();
        if (command.getParent() != null) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().get(0);
        String nearest = unmatched.getSuggestions().stream()
                .findFirst()
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
        return Optional.of("there is no command '" + word + "'" + nearest);
    }
}
