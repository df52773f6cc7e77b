package io.keelson.view;

import io.keelson.escape.AnsibleYaml;
import io.keelson.escape.Piece;
import java.util.List;
import java.util.Map;

/** One line of a mapping in the role's variables. */
public record RoleEntry(Piece name, Piece value) {
    /** In the order of the mapping. */
    static List<RoleEntry> all(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> new RoleEntry(
                        AnsibleYaml.LANGUAGE.key(entry.getKey()), AnsibleYaml.LANGUAGE.value(entry.getValue())))
                .toList();
    }
}
