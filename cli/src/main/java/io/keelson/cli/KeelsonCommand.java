package io.keelson.cli;

import io.keelson.report.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all others, which does nothing by itself. */
@Command(
        name = "keelson",
        description =
                "Type-checks the production configuration of Go services and writes every file that has to agree.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done; there may be warnings",
            "1:a spec has errors, or a folder differs; nothing of that spec was written",
            "2:wrong usage; nothing was done",
            "3:reading or writing failed; nothing is half-written"
        },
        subcommands = HelpCommand.class)
final class KeelsonCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    /** It and all that stand below it, in one list. */
    static CommandLine on(Console console) {
        CommandLine line = new CommandLine(new KeelsonCommand())
                .addSubcommand(new CompileCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new RulesCommand(console))
                .addSubcommand(new SchemaCommand(console));
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

    @Override
    public Integer call() {
        throw new ParameterException(command.commandLine(), "which command?");
    }
}
