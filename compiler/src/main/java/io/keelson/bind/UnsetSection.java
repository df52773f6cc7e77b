package io.keelson.bind;

import io.keelson.fact.Fact;
import io.keelson.fact.Facts;
import io.keelson.origin.Place;
import io.keelson.problem.Problem;
import io.keelson.read.Node;
import io.keelson.suggest.Suggestions;
import java.util.Collection;

/** {@code unset}: keys, or prefixes of keys, that the layers below set and this one drops, in any spelling. */
final class UnsetSection {
    private final Facts facts;

    UnsetSection(Facts facts) {
        this.facts = facts;
    }

    /** @param sections the first names that a key can have */
    void bind(Node.Entry entry, Collection<String> sections, Binding out) {
        String path = entry.key().text();
        for (Node.Scalar text : Texts.of(entry.value(), entry.key(), path, out)) {
            String[] names = text.text().split("\\.", 2);
            if (sections.contains(names[0])) {
                out.unset(canonical(text.text()), Place.of(text.span(), path));
                continue;
            }
            Problem problem =
                    BindTexts.UNKNOWN_KEY.at(Place.of(text.span(), path), "not a key that a layer below can set");
            String rest = names.length == 1 ? "" : "." + names[1];
            out.problem(Suggestions.nearest(names[0], sections)
                    .map(near -> problem.fix("Did you mean " + near + rest + "?"))
                    .orElse(problem));
        }
    }

    /** The key that a directive is another spelling of. */
    private String canonical(String text) {
        String[] names = text.split("\\.", 3);
        if (names.length < 3 || !names[0].equals("systemd")) {
            return text;
        }
        return facts.systemd(names[1], names[2])
                .filter(fact -> names[1].equals("Service") || names[2].equals("Description"))
                .flatMap(Fact::sameAs)
                .orElse(text);
    }
}
