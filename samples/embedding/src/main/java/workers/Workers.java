package workers;

import io.keelson.compiler.Keelson;
import io.keelson.emit.Emitters;
import io.keelson.problem.Problem;
import io.keelson.standard.Keys;
import io.keelson.standard.Settings;
import io.keelson.standard.Standard;
import io.keelson.value.CpuQuota;
import io.keelson.value.GoMemLimit;
import io.keelson.value.MemoryLimit;
import io.keelson.value.MemorySize;
import io.keelson.value.ServiceName;
import io.keelson.value.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Sizes the same service for each kind of machine, and writes the files of each into a folder of its own. */
public final class Workers {
    private static final List<Machine> MACHINES =
            List.of(new Machine("small", 512, 1), new Machine("medium", 2048, 2), new Machine("large", 8192, 8));

    private Workers() {}

    /** Takes the folder to fill. What the rules find stops the machine that it is about. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Machine machine : MACHINES) {
            Standard standard = standard(machine);
            List<Problem> problems = Keelson.check(standard);
            problems.forEach(problem -> System.out.println(machine.name() + ": " + problem));
            if (problems.stream().anyMatch(Problem::isError)) {
                throw new IllegalStateException(machine.name() + " has errors");
            }
            Emitters.all().emit(standard).writeTo(folder.resolve(machine.name()));
        }
    }

    /** A value that cannot be is refused here, with an InvalidValue that says what may be. */
    static Standard standard(Machine machine) {
        Settings settings = Settings.builder()
                .put(Keys.NAME, ServiceName.parse("worker-" + machine.name()))
                .put(Keys.TARGET_OS, "debian-12")
                .put(Keys.TARGET_GO, Version.parse("1.22"))
                .put(Keys.service("ExecStart"), "/usr/local/bin/worker")
                .put(Keys.service("User"), "worker")
                .put(Keys.directive("Install", "WantedBy"), "multi-user.target")
                .put(Keys.MEMORY_MAX, MemoryLimit.of(MemorySize.ofMiB(machine.memoryMiB())))
                .put(Keys.GOMEMLIMIT, GoMemLimit.ofMiB(machine.memoryMiB() * 9 / 10))
                .put(Keys.CPU_MAX, CpuQuota.ofCpus(machine.cpus()))
                .build();
        return Standard.of(settings);
    }
}
