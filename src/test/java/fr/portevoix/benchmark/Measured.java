package fr.portevoix.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** What several connections did in one stretch of time. */
record Measured(String what, int done, double seconds, long[] nanos) {
    /** Something done once, over a connection. */
    interface Act {
        void once(Connection connection, int number) throws Exception;
    }

    double perSecond() {
        return done / seconds;
    }

    /** The time that this share of all acts stayed under, in milliseconds. */
    double percentile(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / 1e6;
    }

    static Measured of(String what, java.net.URI base, int connections, int seconds, Act act) throws Exception {
        long[][] times = new long[connections][];
        Exception[] failed = new Exception[connections];
        Thread[] threads = new Thread[connections];
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        for (int i = 0; i < connections; i++) {
            int mine = i;
            threads[i] = new Thread(() -> {
                long[] spent = new long[1 << 20];
                int count = 0;
                try (Connection connection = new Connection(base)) {
                    for (long from = System.nanoTime(); from < end && count < spent.length; count++) {
                        act.once(connection, count);
                        long now = System.nanoTime();
                        spent[count] = now - from;
                        from = now;
                    }
                } catch (Exception e) {
                    failed[mine] = e;
                }
                times[mine] = Arrays.copyOf(spent, count);
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        for (Exception e : failed) {
            if (e != null) {
                throw e;
            }
        }
        long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Measured(what, all.length, took, all);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-46s %9.1f /s   p50 %7.2f ms   p95 %7.2f ms   p99 %7.2f ms   (%d in %.1f s)",
                what,
                perSecond(),
                percentile(.50),
                percentile(.95),
                percentile(.99),
                done,
                seconds);
    }
}
