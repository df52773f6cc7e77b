package io.keelson.cli;

import io.keelson.report.Colours;
import io.keelson.report.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code keelson}. */
@Command(
        name = "keelson",
        description =
                "Type-checks the production configuration of Go services and writes every file that has to agree.",
        mixinStandardHelpOptions = true,
        subcommands = HelpCommand.class)
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        // Not System.out and err: their encoding is the locale's.
        Console console = Console.of(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                colours());
        System.exit(run(console, arguments));
    }

    /** Runs a command, uncoloured, and returns its exit code. */
    public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        return run(Console.of(in, out, err, Colours.NONE), arguments);
    }

    private static int run(Console console, String... arguments) {
        int exit;
        try {
            exit = commandLine(console).execute(arguments);
        } catch (Throwable failure) { // errors of the JVM, too: nobody is helped by a stack trace
            console.defect(failure);
            exit = Exit.DEFECT;
        }
        if (console.out().checkError()) {
            console.say("standard output: cannot be written");
            exit = Math.max(exit, Exit.IO);
        }
        console.err().flush();
        return exit;
    }

    private static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new CompileCommand(console))
                .addSubcommand(new CheckCommand(console));
        line.getCommandSpec().versionProvider(() -> new String[] {"keelson " + Version.text()});
        return line.registerConverter(Format.class, Format::of)
                .setExpandAtFiles(false) // a file may be called @spec.yaml
                .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(new WrongUsage(console))
                .setExecutionExceptionHandler((failure, command, result) -> {
                    console.defect(failure);
                    return Exit.DEFECT;
                });
    }

    /** Java cannot ask whether standard error is a terminal: the script that starts it does, and says so. */
    private static Colours colours() {
        boolean wanted =
                Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
        return wanted && Boolean.getBoolean("keelson.terminal") ? Colours.ANSI : Colours.NONE;
    }

    @Override
    public Integer call() {
        throw new ParameterException(command.commandLine(), "which command?");
    }
}
