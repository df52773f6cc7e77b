package io.keelson.resolve;

import io.keelson.bind.Base;
import io.keelson.bind.Binder;
import io.keelson.bind.Bound;
import io.keelson.bind.Layer;
import io.keelson.problem.Problem;
import io.keelson.read.Document;
import io.keelson.read.Reader;
import io.keelson.read.Utf8;
import io.keelson.suggest.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Loads what a spec extends, depth first, and lays it under the spec in the order it is named. */
public final class Bases {
    private static final List<String> BUILT_IN = BuiltInStandard.names();

    /** Standards that stand one above the other; more is a mistake or an attack. */
    private static final int MOST_LEVELS = 32;

    /** A report quotes what it complains of: of a file that is no spec nobody asked to see a line. */
    private static final Pattern SPEC_FILE = Pattern.compile(".*[.]ya?ml", Pattern.DOTALL);

    private final Binder binder;
    private final Map<String, String> sources;
    private final List<Problem> problems;
    private final Set<String> open = new LinkedHashSet<>();

    /** What each file came to: one that is named a thousand times is read once. */
    private final Map<String, Layer> read = new HashMap<>();

    /**
     * @param sources takes the texts of the files that are read, by their names
     * @param problems takes what is wrong with them
     */
    public Bases(Binder binder, Map<String, String> sources, List<Problem> problems) {
        this.binder = binder;
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * The spec's layer over all that it builds on.
     *
     * @param folder what relative paths are relative to
     */
    public Layer under(Bound bound, Path folder) {
        Layer below = below(bound, folder);
        problems.addAll(Unset.problems(below, bound));
        Reset.problem(below, bound).ifPresent(problems::add);
        return below.under(bound.layer());
    }

    private Layer below(Bound bound, Path folder) {
        Layer below = Layer.NONE;
        for (Base base : bound.bases()) {
            below = below.under(base.isFile() ? file(base, folder) : named(base));
        }
        return below;
    }

    private Layer named(Base base) {
        Optional<BuiltInStandard> standard = BuiltInStandard.named(base.name(), base.isProfile());
        Optional<String> foreign = base.isProfile() ? Optional.empty() : ForeignStandards.text(base.name());
        if (standard.isEmpty() && foreign.isPresent()) {
            return foreign(base, foreign.get());
        }
        if (standard.isEmpty()) {
            problems.add(unknown(base));
            return binder.unreadable();
        }
        return standard.get().layer(binder);
    }

    private static Problem unknown(Base base) {
        String known = String.join(", ", names());
        String choice = "Write one of " + known + ", or the path of a file.";
        Problem problem = ResolveTexts.UNKNOWN_STANDARD.at(base.place(), "known are " + known);
        List<String> meant = Suggestions.misspelt(base.name(), names());
        return meant.isEmpty() ? problem.fix(choice) : Suggestions.meant(problem, meant, choice);
    }

    /** The standards that a spec may name: Keelson's, then those of other jars. */
    private static List<String> names() {
        return Stream.of(BUILT_IN, ForeignStandards.names())
                .flatMap(List::stream)
                .toList();
    }

    private Layer foreign(Base base, String text) {
        if (!open.add(base.name())) {
            problems.add(ResolveTexts.CIRCLE.at(base.place(), "this is being read already"));
            return Layer.NONE;
        }
        sources.put(base.name(), text);
        Layer layer = layer(text, Path.of(base.name()));
        open.remove(base.name());
        return layer;
    }

    private Layer file(Base base, Path folder) {
        if (!SPEC_FILE.matcher(base.name()).matches()) {
            problems.add(ResolveTexts.UNREADABLE_STANDARD.at(base.place(), "a standard's file ends in .yaml or .yml"));
            return binder.unreadable();
        }
        Path path;
        try {
            path = folder.resolve(base.name()).normalize();
        } catch (InvalidPathException e) {
            problems.add(ResolveTexts.UNREADABLE_STANDARD.at(base.place(), "this cannot be a path here"));
            return binder.unreadable();
        }
        if (!open.add(path.toString())) {
            problems.add(ResolveTexts.CIRCLE.at(base.place(), "this is being read already"));
            return Layer.NONE;
        }
        try {
            if (open.size() > MOST_LEVELS) {
                throw new IOException("it lies deeper than " + MOST_LEVELS + " standards");
            }
            Optional<Layer> known = Optional.ofNullable(read.get(path.toString()));
            Layer layer = known.isPresent() ? known.get() : file(path);
            read.put(path.toString(), layer);
            return layer;
        } catch (IOException e) {
            problems.add(ResolveTexts.UNREADABLE_STANDARD.at(base.place(), reason(e, path)));
            return binder.unreadable();
        } finally {
            open.remove(path.toString());
        }
    }

    private Layer file(Path path) throws IOException {
        Utf8 utf8 = Utf8.decode(read(path), path.toString());
        sources.put(path.toString(), utf8.text());
        utf8.problem().ifPresent(problems::add);
        return utf8.problem().isPresent() ? binder.unreadable() : layer(utf8.text(), path);
    }

    private Layer layer(String text, Path path) {
        Document document = Reader.read(text, path.toString());
        problems.addAll(document.problems());
        if (document.root().isEmpty()) {
            return binder.unreadable();
        }
        Bound bound = binder.bind(document, path.getFileName().toString(), false);
        problems.addAll(bound.problems());
        Path folder = path.getParent() == null ? Path.of("") : path.getParent();
        Layer whole = below(bound, folder).under(bound.layer());
        return document.isCutOff() ? binder.unreadable() : whole;
    }

    private static byte[] read(Path path) throws IOException {
        // A pipe or device could keep the reader waiting for ever, and nobody at the command line named it.
        if (!Files.isRegularFile(path)) {
            throw new IOException(Files.exists(path) ? "it is no regular file" : "there is no such file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = Utf8.read(in);
        }
        if (bytes.length > Utf8.MOST_BYTES) {
            throw new IOException("it is larger than any standard");
        }
        return bytes;
    }

    private static String reason(IOException e, Path path) {
        String message = String.valueOf(e.getMessage());
        return message.contains(path.toString()) ? "it cannot be opened" : message;
    }
}
