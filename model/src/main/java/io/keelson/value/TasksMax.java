package io.keelson.value;

/**
 * How many tasks a unit may have: a number above 0, a share of the system's limit, or infinity. Source:
 * systemd.resource-control(5), "TasksMax=".
 */
public record TasksMax(String text) {
    private static final Kind KIND = new Kind("number of tasks", "1 or more, a percentage such as 15%, or infinity");

    public TasksMax {
        if (text.endsWith("%")) {
            text = Percent.parse(text).toString();
        } else if (!text.equals("infinity")) {
            long number = Units.plain(KIND, text);
            if (number == 0) {
                throw KIND.not(text, "systemd drops 0 and the default stays");
            }
        }
    }

    public static TasksMax parse(String text) {
        return new TasksMax(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
