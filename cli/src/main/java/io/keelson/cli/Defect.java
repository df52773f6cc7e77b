package io.keelson.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what is not the fault of who typed the command. */
record Defect(Console console) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult words) {
        console.defect(failure);
        return Exit.DEFECT;
    }
}
