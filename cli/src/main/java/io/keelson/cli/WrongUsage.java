package io.keelson.cli;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with the words of a command, and where to read how it is meant. */
record WrongUsage(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        console.say(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(
                failure, failure.getCommandLine().getErr());
        String command = failure.getCommandLine().getCommandName();
        console.say("see 'keelson help" + (command.equals("keelson") ? "" : " " + command) + "'");
        return Exit.USAGE;
    }
}
