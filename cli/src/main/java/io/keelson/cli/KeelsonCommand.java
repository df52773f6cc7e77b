package io.keelson.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command above all others, which does nothing by itself. Commands are described by calls and not by annotations:
 * to read those back costs more processor time than it takes to check a spec.
 */
final class KeelsonCommand implements Callable<Integer> {
    private static final Map<String, Function<Console, CommandSpec>> BELOW = below();

    private final CommandSpec command = CommandSpec.wrapWithoutInspection(this).name("keelson");

    private KeelsonCommand() {
        command.usageMessage()
                .description("Type-checks the production configuration of Go services and writes every file that has"
                        + " to agree.")
                .exitCodeListHeading("Exit codes:%n")
                .exitCodeList(exitCodes());
        command.addOption(Commands.help("Show this help message and exit."));
        command.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
        command.versionProvider(new VersionLine());
    }

    /** It and what stands below it; of that only the one that the first word names, where it names one. */
    static CommandLine on(Console console, String... words) {
        CommandLine line = new CommandLine(new KeelsonCommand().command);
        if (words.length > 0 && BELOW.containsKey(words[0])) {
            line.addSubcommand(words[0], BELOW.get(words[0]).apply(console));
        } else {
            line.addSubcommand("help", new HelpCommand());
            BELOW.forEach((name, command) -> line.addSubcommand(name, command.apply(console)));
        }
        return line.setExpandAtFiles(false) // a file may be called @spec.yaml
                .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(new WrongUsage(console))
                .setExecutionExceptionHandler(new Defect(console));
    }

    private static Map<String, Function<Console, CommandSpec>> below() {
        Map<String, Function<Console, CommandSpec>> below = new LinkedHashMap<>();
        below.put("compile", CompileCommand::on);
        below.put("check", CheckCommand::on);
        below.put("explain", ExplainCommand::on);
        below.put("rules", RulesCommand::on);
        below.put("schema", SchemaCommand::on);
        below.put("init", InitCommand::on);
        return below;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done; there may be warnings");
        codes.put("1", "a spec has errors, or a folder differs; nothing of that spec was written");
        codes.put("2", "wrong usage; nothing was done");
        codes.put("3", "reading or writing failed; nothing is half-written");
        codes.put("70", "Keelson, or a jar that extends it, has a defect");
        codes.put("141", "whoever read the output went away before its end");
        return codes;
    }

    @Override
    public Integer call() {
        throw new ParameterException(command.commandLine(), "which command?");
    }
}
