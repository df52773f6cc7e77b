package io.keelson.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keelson.value.GoGc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    /** A rule that changes settings to try something out has asked for them all the same. */
    @Test
    void changedSettingsTellTheSameWatcher() {
        Settings settings = Settings.builder().put(Keys.GOGC, GoGc.parse("50")).build();
        List<Key<?>> told = new ArrayList<>();
        Settings watched = settings.watched(told::add);
        Setting<GoGc> other = Setting.given(Keys.GOGC, GoGc.parse("70"));
        for (Settings changed :
                List.of(watched.with(settings), watched.with(other), watched.without(key -> key.equals(Keys.GOGC)))) {
            told.clear();
            changed.get(Keys.GOGC);
            assertEquals(List.of(Keys.GOGC), told);
        }
    }
}
