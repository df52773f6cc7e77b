package io.keelson.bind;

import io.keelson.read.Node;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A directive's text that fills several lines of the spec, in a block of YAML. The line break that YAML puts behind a block
 * is nobody's, and a backslash before one joins two lines as in a unit. Any other line break is for the type to refuse.
 * Source: systemd.syntax(7): the backslash becomes a blank, and lines of comment between the two are left out.
 */
final class LineOfAUnit {
    private static final Pattern JOINT = Pattern.compile("\\\\\n(?:[ \t]*[#;][^\n]*\n)*[ \t]*");
    private static final Pattern LAST_BREAK = Pattern.compile("\n$");

    private LineOfAUnit() {}

    static List<Node.Scalar> of(List<Node.Scalar> texts) {
        for (Node.Scalar text : texts) {
            if (isBlock(text)) {
                return texts.stream().map(LineOfAUnit::of).toList();
            }
        }
        return texts;
    }

    /** A line break in quotes was written as such. */
    private static boolean isBlock(Node.Scalar text) {
        return text.quote() == 0 && text.text().indexOf('\n') >= 0;
    }

    private static Node.Scalar of(Node.Scalar text) {
        if (!isBlock(text)) {
            return text;
        }
        String joined = JOINT.matcher(text.text()).replaceAll(" ");
        return new Node.Scalar(LAST_BREAK.matcher(joined).replaceFirst(""), text.span(), 0, false);
    }
}
