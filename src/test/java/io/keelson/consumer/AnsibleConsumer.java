package io.keelson.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ansible-playbook, ansible-lint and yamllint over a copy of an {@code ansible/} folder: {@code ansible.cfg}, {@code
 * playbooks/} and {@code roles/}. They catch different things (the syntax check knows no arguments of modules, the
 * linter with a profile drops that rule, the check run skips what is not reached), so a proof needs all five.
 */
public final class AnsibleConsumer implements AutoCloseable {

    private static final Pattern FILES = Pattern.compile(" on (\\d+) files\\.");

    private final Workspace workspace = Workspace.open();
    private final Path folder;

    public AnsibleConsumer(Path ansible) {
        folder = workspace.copy(ansible, "ansible");
    }

    public Run syntax(String playbook) {
        return command("ansible-playbook")
                .with("--syntax-check", "-i", "localhost,", playbook)
                .run();
    }

    /**
     * A dry run against this machine, as a user without rights and without become: a task that changes something in
     * spite of {@code --check} fails instead. A task that must read what only root may read cannot be shown so; nor are
     * the arguments of {@code copy} and {@code template} checked, which in a dry run end before their module is called.
     * Our roles, which refuse such a user, are told that it is root.
     */
    public Run check(String playbook, String... arguments) {
        Unprivileged.passForRoot(folder);
        return checkWithoutRoot(playbook, arguments);
    }

    /** The same, of a user who says who he is. */
    public Run checkWithoutRoot(String playbook, String... arguments) {
        return command("ansible-playbook")
                .with("--check", "--diff", "-c", "local", "-i", "localhost,", "-e", "ansible_become=false")
                .with(arguments)
                .with(playbook)
                .run();
    }

    /** The strictest profile. Paths are named: without them the linter guesses, finds nothing and is content. */
    public Lint lint() {
        return lint("--profile", "production");
    }

    /** All rules and warnings count: the profile leaves out the rule that knows modules' arguments. */
    public Lint lintArguments() {
        return lint("-s");
    }

    public Run yamllint() {
        return command("yamllint").with("-s", "-f", "parsable", ".").run();
    }

    /**
     * What the linter found.
     *
     * @param files how many files it looked at; it says nothing when it crashed or when there was nothing to look at
     */
    public record Lint(Run run, OptionalInt files) {}

    private Lint lint(String... options) {
        Command command = command("ansible-lint")
                .with("--offline", "-p", "--nocolor")
                .with(options)
                .with(list("playbooks"))
                .with(list("roles"));
        Run run = command.run();
        Matcher files = FILES.matcher(run.err());
        return new Lint(run, files.find() ? OptionalInt.of(Integer.parseInt(files.group(1))) : OptionalInt.empty());
    }

    /** None of them needs rights: the check run must have none, and all share a home of one user. */
    private Command command(String program) {
        String home = workspace.openFolder("home").toString();
        return Unprivileged.wrap(Command.of(Tool.require(program)))
                .in(folder)
                .env("HOME", home)
                .env("ANSIBLE_HOME", home)
                .env("ANSIBLE_LOCAL_TEMP", workspace.openFolder("local").toString())
                .env("ANSIBLE_REMOTE_TEMP", workspace.openFolder("remote").toString())
                .env("ANSIBLE_NOCOLOR", "1");
    }

    private List<String> list(String name) {
        try (Stream<Path> children = Files.list(folder.resolve(name))) {
            return children.map(folder::relativize).map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
