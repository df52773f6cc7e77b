package io.keelson.escape;

/** Pieces between marks that no text can hold, so that they can be told from the frame around them. */
public final class Traced {
    public static final char FROM = '\ufdd0';
    public static final char TO = '\ufdd1';

    private Traced() {}

    public static Piece of(Piece piece) {
        return new Piece((Language) piece.getOutputFormat(), null, FROM + piece.toString() + TO);
    }
}
