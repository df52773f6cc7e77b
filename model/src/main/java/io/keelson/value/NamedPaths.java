package io.keelson.value;

import java.util.List;

/** What names paths of the host, without prefixes, quotes and options; a specifier may stand in front of any. */
public sealed interface NamedPaths permits BindPaths, TemporaryPaths, UnitPath, UnitPathList {
    /** The paths on the host. */
    List<String> paths();

    /** Where in the tree of the service they are seen: elsewhere where they are bound to another place. */
    default List<String> seen() {
        return paths();
    }
}
