package io.keelson.cli;

import io.keelson.compiler.Keelson;
import io.keelson.report.SchemaText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code keelson schema}. */
record SchemaCommand(Console console) implements Callable<Integer> {
    static CommandSpec on(Console console) {
        return Commands.named(new SchemaCommand(console), "schema", "Prints the JSON Schema of a spec, for editors.");
    }

    @Override
    public Integer call() {
        console.out().print(SchemaText.of(Keelson.shape()));
        return Exit.DONE;
    }
}
