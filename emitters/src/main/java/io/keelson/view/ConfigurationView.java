package io.keelson.view;

import io.keelson.escape.IniFile;

/** ansible.cfg. */
public record ConfigurationView(Header header) {
    public static ConfigurationView of(Role role) {
        return new ConfigurationView(Header.of(role.plain(), IniFile.LANGUAGE));
    }
}
