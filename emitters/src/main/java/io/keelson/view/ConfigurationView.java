package io.keelson.view;

import io.keelson.escape.IniFile;
import io.keelson.standard.Standard;

/** ansible.cfg. */
public record ConfigurationView(Header header) {
    public static ConfigurationView of(Standard standard) {
        return new ConfigurationView(Header.of(standard, IniFile.LANGUAGE));
    }
}
