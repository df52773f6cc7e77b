package io.keelson.emit;

import io.keelson.standard.Standard;
import io.keelson.view.Header;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One file of an emitter: where it goes, which template makes it, when, and with which view. {@code {name}} and {@code
 * {role}} in a path stand for the spec's.
 */
record Row(
        String path,
        String template,
        Predicate<Standard> condition,
        Function<Standard, Object> view,
        boolean executable) {

    static Row file(String path) {
        return new Row(path, "", standard -> true, standard -> standard, false);
    }

    Row from(String templatePath) {
        return new Row(path, templatePath, condition, view, executable);
    }

    Row when(Predicate<Standard> needed) {
        return new Row(path, template, needed, view, executable);
    }

    Row with(Function<Standard, Object> made) {
        return new Row(path, template, condition, made, executable);
    }

    Row runnable() {
        return new Row(path, template, condition, view, true);
    }

    /** The same file once more, below a folder. */
    Row below(String folder) {
        return new Row(folder + path, template, condition, view, executable);
    }

    String pathFor(Standard standard) {
        return path(path, standard);
    }

    static String path(String pattern, Standard standard) {
        return pattern.replace("{name}", Header.serviceName(standard).toString())
                .replace("{role}", Header.serviceName(standard).role());
    }

    /** The file, where the standard asks for it. */
    Optional<Artefact> of(Renderer renderer, Standard standard) {
        return condition.test(standard) ? Optional.of(render(renderer, standard)) : Optional.empty();
    }

    Artefact render(Renderer renderer, Standard standard) {
        return new Artefact(renderer.render(template, view.apply(standard)), executable);
    }
}
