package io.keelson.value;

import java.util.List;

/** Users or groups apart by blanks, as {@code SupplementaryGroups=} takes them. Source: systemd.exec(5). */
public record UserList(List<UnixUser> users) {
    private static final Kind KIND = new Kind("list of groups", "names or numbers apart by blanks");

    public UserList {
        users = List.copyOf(users);
        if (users.isEmpty()) {
            throw KIND.not("");
        }
        users.forEach(user -> Characters.requireNone(
                KIND, user.name(), "\\", "a backslash in a list is systemd's own, which it takes away"));
    }

    public static UserList parse(String text) {
        return new UserList(QuotedWords.read(KIND, text, UnixUser::new));
    }

    @Override
    public String toString() {
        return String.join(" ", users.stream().map(UnixUser::toString).toList());
    }
}
