package io.keelson.emit;

import io.keelson.origin.ExtensionFault;
import io.keelson.standard.Standard;
import io.keelson.value.InvalidValue;
import io.keelson.view.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The emitters of a run. Immutable; several threads may emit at once.
 *
 * <pre>{@code
 * Emitters.all().emit(standard).writeTo(Path.of("out"));
 * }</pre>
 */
public final class Emitters {
    private final List<Emitter> emitters;
    private final Predicate<String> judged;
    private final Renderer renderer;

    private Emitters(List<Emitter> emitters, Predicate<String> judged, Renderer renderer) {
        this.emitters = List.copyOf(emitters);
        this.judged = judged;
        this.renderer = renderer;
    }

    /** Every built-in emitter, and behind them those that other jars bring as services, by their names. */
    public static Emitters all() {
        Renderer renderer = new Renderer();
        return new Emitters(known(renderer), path -> true, renderer);
    }

    /**
     * Some of them. Files of the others are neither written, removed nor compared.
     *
     * @throws InvalidValue for a name that no emitter has
     */
    public static Emitters only(List<String> names) {
        Renderer renderer = new Renderer();
        List<Emitter> known = known(renderer);
        for (String name : names) {
            if (known.stream().noneMatch(emitter -> emitter.name().equals(name))) {
                throw InvalidValue.of("emitter", name, String.join(", ", names(known)));
            }
        }
        List<Emitter> chosen =
                known.stream().filter(emitter -> names.contains(emitter.name())).toList();
        Predicate<String> judged = path ->
                path.equals(BuiltInEmitters.STANDARD.path()) || chosen.stream().anyMatch(e -> e.owns(path));
        return new Emitters(chosen, judged, renderer);
    }

    /**
     * These and a foreign one behind them.
     *
     * @throws ExtensionFault when one of these has its name
     */
    public Emitters and(Emitter foreign) {
        List<Emitter> more = new ArrayList<>(emitters);
        ForeignEmitter guarded = ForeignEmitter.of(foreign);
        add(more, guarded);
        return new Emitters(more, judged.or(guarded::owns), renderer);
    }

    /** The names of the emitters, in the order in which they run. */
    public List<String> names() {
        return names(emitters);
    }

    /**
     * The files of a standard, in memory.
     *
     * @throws InvalidValue when the standard has no name, or has a text that one of the files cannot carry
     * @throws ExtensionFault when a foreign emitter fails, or writes a file that is not of its kind
     */
    public Artefacts emit(Standard standard) {
        return emit(standard, new TreeMap<>());
    }

    /**
     * The same, with a role that holds the spec's environments too and picks one where it is applied.
     *
     * @param environments the standard of each environment, by its name
     * @throws InvalidValue when the standard has no name, or has a text that one of the files cannot carry
     * @throws ExtensionFault when a foreign emitter fails, or writes a file that is not of its kind
     */
    public Artefacts emit(Standard standard, SortedMap<String, Standard> environments) {
        Header.serviceName(standard);
        TreeMap<String, Artefact> files = new TreeMap<>();
        files.put(BuiltInEmitters.STANDARD.path(), BuiltInEmitters.STANDARD.render(renderer, standard));
        HostFiles made = new HostFiles(renderer, standard);
        for (Emitter emitter : emitters) {
            Map<String, Artefact> its = emitter instanceof BuiltIn builtIn
                    ? builtIn.emit(standard, environments, made)
                    : emitter.emit(standard, environments);
            its.forEach((path, artefact) -> {
                if (files.put(path, artefact) != null) {
                    throw fault(emitter, "must not write " + path + ", which is another file already");
                }
            });
        }
        return new Artefacts(files, judged, renderer);
    }

    private static List<Emitter> known(Renderer renderer) {
        List<Emitter> known = new ArrayList<>(BuiltInEmitters.all(renderer));
        ExtensionFault.load(ServiceLoader.load(Emitter.class, Emitters.class.getClassLoader())).stream()
                .map(ForeignEmitter::of)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(foreign -> add(known, foreign));
        return known;
    }

    private static void add(List<Emitter> known, ForeignEmitter foreign) {
        if (names(known).contains(foreign.name())) {
            throw fault(foreign, "there is another emitter of the name " + foreign.name());
        }
        known.add(foreign);
    }

    private static ExtensionFault fault(Emitter emitter, String fault) {
        Emitter faulty = emitter instanceof ForeignEmitter foreign ? foreign.emitter() : emitter;
        return ExtensionFault.of(faulty.getClass(), fault);
    }

    private static List<String> names(List<Emitter> emitters) {
        return emitters.stream().map(Emitter::name).toList();
    }
}
