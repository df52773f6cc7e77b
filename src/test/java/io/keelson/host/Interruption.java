package io.keelson.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** A run that does not come to its end: the next one puts all right, whatever the moment. */
final class Interruption {
    private final RoleProof proof;
    private final Host host;

    Interruption(RoleProof proof) {
        this.proof = proof;
        host = proof.role().host();
    }

    /**
     * Kills ansible-playbook at random moments: in turns on a host that has nothing yet, and on one where everything
     * was put out of force. A run that had ended before its moment came is none of them, and another one follows.
     *
     * @param times how many runs are killed
     */
    String killed(int times) {
        List<Tampering> tamperings = Tampering.of(host.kind());
        double seconds = secondsOfARun();
        int cut = 0;
        List<String> wrong = new ArrayList<>();
        int runs = 0;
        while (cut < times && runs < 3 * times) {
            if (runs % 2 == 0) {
                host.up();
            } else {
                proof.inForce();
                tamperings.get(runs / 2 % tamperings.size()).doTo(host);
            }
            double moment = ThreadLocalRandom.current().nextDouble(0.5, seconds);
            cut += proof.role().killedAfter(moment).ok() ? 0 : 1;
            Play next = proof.role().apply();
            TreeMap<String, String> other = new TreeMap<>(proof.live().otherThan(proof.wanted()));
            if (!next.ok() || !other.isEmpty()) {
                wrong.add(String.format(Locale.ROOT, "killed after %.2f s: %s%n%s", moment, other, next));
            }
            runs++;
        }
        assertEquals(List.of(), wrong);
        assertEquals(times, cut, "too many runs ended before their moment came");
        return String.format(
                Locale.ROOT, "killed %d times within %.1f s (%d runs), the next put all right", cut, seconds, runs);
    }

    /** The host loses its power while it is given its first standard. */
    String powerCut() {
        double seconds = secondsOfARun();
        host.up();
        CompletableFuture<Play> run = CompletableFuture.supplyAsync(proof.role()::apply);
        double moment = seconds * ThreadLocalRandom.current().nextDouble(0.4, 0.8);
        RoleProof.pause(moment);
        host.kill();
        Play cut = run.join();
        host.start();
        Play next = proof.role().apply();
        assertTrue(next.ok(), next.toString());
        assertEquals(new TreeMap<>(), proof.live().otherThan(proof.wanted()), next.toString());
        return String.format(
                Locale.ROOT,
                "cut after %.1f of about %.1f s (the run %s), the next put all right",
                moment,
                seconds,
                cut.ok() ? "had ended" : "failed");
    }

    private double secondsOfARun() {
        host.up();
        long start = System.nanoTime();
        Play play = proof.role().apply();
        assertTrue(play.ok(), play.toString());
        return (System.nanoTime() - start) / 1e9;
    }
}
