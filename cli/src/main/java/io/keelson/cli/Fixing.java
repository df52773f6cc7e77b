package io.keelson.cli;

import io.keelson.compiler.Compilation;
import io.keelson.compiler.Options;
import io.keelson.problem.Edit;
import io.keelson.problem.EditedText;
import io.keelson.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Applies the fixes that are edits of the text of a spec, until there are none. What would leave more errors than there
 * were is taken back: no fix makes a spec worse. Files that it extends are left alone: what is right for this spec may be
 * wrong for another one.
 */
final class Fixing {
    /** One edit may make room for the next; more rounds than this would be two rules that disagree. */
    private static final int MOST_ROUNDS = 10;

    private static final String MARK = "\uFEFF";

    private final SpecSource spec;
    private final Options options;

    /** The files that were changed, as they were. */
    private final Map<Path, byte[]> before = new LinkedHashMap<>();

    private final Map<String, Integer> edits = new TreeMap<>();

    Fixing(SpecSource spec, Options options) {
        this.spec = spec;
        this.options = options;
    }

    /**
     * How many edits were applied to each file; none where the spec cannot be compiled at all, which the check behind it
     * will tell.
     *
     * @throws IOException when a file cannot be written, or is changed by somebody else at the same time
     */
    Map<String, Integer> run() throws IOException {
        Compilation first;
        try {
            first = compile();
        } catch (IOException told) {
            return edits;
        }
        Compilation last = first;
        for (int round = 0; round < MOST_ROUNDS && apply(last); round++) {
            last = compile();
        }
        boolean isUnreadable = first.known().isPresent() && last.known().isEmpty();
        if (isUnreadable || errors(last) > errors(first)) {
            for (Map.Entry<Path, byte[]> file : before.entrySet()) {
                replace(file.getKey(), file.getValue());
            }
            edits.clear();
        }
        return edits;
    }

    private Compilation compile() throws IOException {
        return spec.compile(InputStream.nullInputStream(), options);
    }

    private static long errors(Compilation compilation) {
        return compilation.problems().stream().filter(Problem::isError).count();
    }

    /** Whether there was anything to do. */
    private boolean apply(Compilation compilation) throws IOException {
        String file = spec.argument();
        String text = compilation.sources().getOrDefault(file, "");
        List<Edit> own = compilation.problems().stream()
                .filter(problem -> problem.accepted().isEmpty())
                .map(Problem::edit)
                .flatMap(Optional::stream)
                .filter(edit -> edit.span().file().equals(file))
                .toList();
        EditedText edited = EditedText.of(text, own);
        if (edited.text().equals(text)) {
            return false;
        }
        change(Path.of(file), text, edited.text());
        edits.merge(file, edited.edits(), Integer::sum);
        return true;
    }

    private void change(Path file, String was, String becomes) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String mark = text.startsWith(MARK) ? MARK : "";
        if (!text.equals(mark + was)) {
            throw new IOException("has changed while it was fixed");
        }
        replace(file, (mark + becomes).getBytes(StandardCharsets.UTF_8));
        before.putIfAbsent(file, bytes);
    }

    /** Whoever could read and write it can do so still; where that cannot be kept nothing is changed. */
    private static void belongAs(PosixFileAttributes attributes, Path beside) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        PosixFileAttributes made = view.readAttributes();
        if (!made.group().equals(attributes.group())) {
            view.setGroup(attributes.group());
        }
        if (!made.owner().equals(attributes.owner())) {
            view.setOwner(attributes.owner());
        }
        view.setPermissions(attributes.permissions());
    }

    /** In one step, so that nobody finds half a spec. A link stays one: what it leads to is replaced. */
    private static void replace(Path link, byte[] bytes) throws IOException {
        Path file = link.toRealPath();
        Path beside = Files.createTempFile(file.getParent(), ".keelson-", ".yaml");
        try {
            Files.write(beside, bytes);
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                belongAs(view.readAttributes(), beside);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
