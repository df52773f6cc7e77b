package io.keelson.emit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Ansible role of one spec as a {@code tar.gz} that {@code ansible-galaxy role install} takes, from a file or by a
 * {@code requirements.yml}. The same role gives the same bytes on every machine.
 */
public final class RoleArchive {
    static final String SUFFIX = ".tar.gz";

    private static final String ROLES = "ansible/roles/";

    private final String role;
    private final byte[] bytes;

    private RoleArchive(String role, byte[] bytes) {
        this.role = role;
        this.bytes = bytes;
    }

    /** The role among those files; empty where the spec asks for nothing on a host, or the role was not emitted. */
    public static Optional<RoleArchive> of(Artefacts artefacts) {
        return of(artefacts.files());
    }

    /** @param files by their paths below the output folder */
    static Optional<RoleArchive> of(SortedMap<String, Artefact> files) {
        SortedMap<String, Artefact> below = files.subMap(ROLES, ROLES + Character.MAX_VALUE);
        if (below.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, Artefact> members = new TreeMap<>();
        for (Map.Entry<String, Artefact> file : below.entrySet()) {
            members.put(file.getKey().substring(ROLES.length()), file.getValue());
        }
        String first = members.firstKey();
        return Optional.of(new RoleArchive(first.substring(0, first.indexOf('/')), Tar.gzip(members)));
    }

    /** The role's name, which is also the folder at the top of the archive. */
    public String role() {
        return role;
    }

    /** Where the archive stands below the output folder. */
    public String path() {
        return "ansible/" + role + SUFFIX;
    }

    /** The archive as a file among the others. */
    Artefact artefact() {
        return Artefact.binary(bytes);
    }

    /** The archive: gzip around a tar with one folder at its top. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }
}
