package io.keelson.view;

import io.keelson.escape.PythonFile;

/** A program of the role, which says whose it is and is otherwise the same in every role. */
public record ProgramView(Header header) {
    public static ProgramView of(Role role) {
        return new ProgramView(Header.of(role.plain(), PythonFile.LANGUAGE));
    }
}
