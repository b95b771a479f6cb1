package fr.portevoix.survey.quota;

import java.util.List;

/**
 * How many people who give one answer were heard, by each channel, and how many are wanted.
 *
 * @param target how many are wanted; null where nobody said
 */
public record Gauge(String code, String label, Integer target, int heard, List<Part> parts) {
    /** How many came by one channel. */
    public record Part(String channel, int heard) {}

    /** How full the gauge is, from 0 to 100. */
    public int percent() {
        return target == null || target == 0 ? 0 : (int) Math.min(100, 100L * heard / target);
    }

    /** How many are still to be met. */
    public int missing() {
        return target == null ? 0 : Math.max(0, target - heard);
    }
}
