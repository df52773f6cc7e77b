package io.keelson.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keelson.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final Pattern BLOCK = Pattern.compile("(?<=```mermaid\n).*?(?=```)", Pattern.DOTALL);

    /** The one in docs/architecture.md is drawn anew by {@code -Dgoldens=write}. */
    @Test
    void thePictureIsDrawnFromTheCode() throws IOException {
        String page = Files.readString(Project.file("docs/architecture.md"));
        Matcher block = BLOCK.matcher(page);
        assertTrue(block.find(), "docs/architecture.md has no picture");
        String picture = new Picture(House.measured()).mermaid();
        Golden.in("../../../../docs").matches("architecture.md", block.replaceFirst(Matcher.quoteReplacement(picture)));
        assertEquals(1, BLOCK.matcher(page).results().count(), "pictures");
    }
}
