package fr.portevoix.benchmark;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * The processor time that the parts of a measure have used: unlike throughput, it tells the same on a machine that is
 * busy with other things.
 */
record ProcessorTime(Duration service, Duration database, Duration load) {
    /** What was used so far by a service, by the database that it started, and by us. */
    static ProcessorTime now(ProcessHandle service, ProcessHandle database) {
        return new ProcessorTime(of(service), of(database), of(ProcessHandle.current()));
    }

    /** The database server that works on this folder. */
    static ProcessHandle databaseOn(String folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(word -> word.startsWith("--datadir=" + folder)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No database works on " + folder));
    }

    /** What was used since then, per act, in words. */
    String perActSince(ProcessorTime before, int acts) {
        return String.format(
                "    processor time per act: service %.2f ms, database %.2f ms, load %.2f ms",
                millis(service.minus(before.service), acts),
                millis(database.minus(before.database), acts),
                millis(load.minus(before.load), acts));
    }

    private static double millis(Duration time, int acts) {
        return time.toNanos() / 1e6 / acts;
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
