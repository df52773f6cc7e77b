package io.keelson.cli;

import io.keelson.report.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code keelson --version} prints. */
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"keelson " + Version.text()};
    }
}
