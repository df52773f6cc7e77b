package io.keelson.cli;

import io.keelson.compiler.Keelson;
import io.keelson.report.SchemaText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "schema", description = "Prints the JSON Schema of a spec, for editors.")
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private HelpOption help;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(SchemaText.of(Keelson.shape()));
        return Exit.DONE;
    }
}
