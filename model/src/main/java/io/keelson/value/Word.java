package io.keelson.value;

/** One word: no blanks, no control characters, never empty; specifiers stand as they are. */
public record Word(String text) {
    private static final Kind KIND = new Kind("word", "one word without blanks");

    public Word {
        Characters.requireWord(KIND, text);
        if (text.endsWith("\\")) {
            throw KIND.not(text, "a backslash at the end joins the next line");
        }
    }

    public static Word parse(String text) {
        return new Word(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
