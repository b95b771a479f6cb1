package fr.portevoix.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The sums of a table as a flow that goes round: what enters a node leaves it, so every other table that a reader could
 * imagine is another flow on the same arcs.
 *
 * <p>An arc is one figure. A closed arc is published, its flow is known; an open one may take any value within its
 * bounds. How far an arc can move is a largest-flow question, and with whole bounds the answer is whole and every whole
 * value in between is reached too. No relaxation to fractions, which would flatter the protection, is involved.
 */
final class Circulation {

    /** One figure: its value, the bounds a reader knows once it is open, and the price of opening it. */
    private static final class Arc {
        final int from;
        final int to;
        final int value;
        final long price;
        int low;
        int high;
        boolean open;
        int flow;

        Arc(int from, int to, int value, int low, int high, long price, boolean open) {
            this.from = from;
            this.to = to;
            this.value = value;
            this.low = low;
            this.high = high;
            this.price = price;
            this.open = open;
        }

        int room(boolean forward) {
            return forward ? high - flow : flow - low;
        }
    }

    /** The price of an arc that must stay as it is. */
    static final long NEVER = Long.MAX_VALUE;

    private final List<Arc> arcs = new ArrayList<>();
    private final int nodes;

    Circulation(int nodes) {
        this.nodes = nodes;
    }

    /** Adds a figure that is already hidden, and returns its number. */
    int open(int from, int to, int value, int low, int high) {
        arcs.add(new Arc(from, to, value, low, high, 0, true));
        return arcs.size() - 1;
    }

    /** Adds a published figure that may be hidden at a price, and returns its number. */
    int closed(int from, int to, int value, int low, int high, long price) {
        arcs.add(new Arc(from, to, value, low, high, price, false));
        return arcs.size() - 1;
    }

    boolean isOpen(int arc) {
        return arcs.get(arc).open;
    }

    void close(int arc) {
        arcs.get(arc).open = false;
    }

    void reopen(int arc) {
        arcs.get(arc).open = true;
    }

    /** The arcs that were opened at a price, dearest first: the order in which one would like to close them again. */
    List<Integer> opened() {
        List<Integer> opened = new ArrayList<>();
        for (int arc = 0; arc < arcs.size(); arc++) {
            if (arcs.get(arc).open && arcs.get(arc).price > 0) {
                opened.add(arc);
            }
        }
        opened.sort(Comparator.comparingLong((Integer arc) -> arcs.get(arc).price)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return opened;
    }

    /** Whether the figure can take every value from one to the other, with the arcs open now. */
    boolean spans(int arc, int from, int to) {
        int value = arcs.get(arc).value;
        return moves(arc, true, to - value, false) && moves(arc, false, value - from, false);
    }

    /** Opens what it takes, cheaply, for the figure to span these values; false if nothing suffices. */
    boolean makeSpan(int arc, int from, int to) {
        int value = arcs.get(arc).value;
        return moves(arc, true, to - value, true) && moves(arc, false, value - from, true);
    }

    /** Whether the figure can take another value than its own, with the arcs open now. */
    boolean wavers(int arc) {
        return moves(arc, true, 1, false) || moves(arc, false, 1, false);
    }

    /** Opens what it takes, cheaply, for the figure to be in doubt; false if nothing suffices. */
    boolean makeWaver(int arc) {
        return wavers(arc) || moves(arc, true, 1, true) || moves(arc, false, 1, true);
    }

    /** Changes what a reader knows of an open figure. */
    void bound(int arc, int low, int high) {
        arcs.get(arc).low = low;
        arcs.get(arc).high = high;
    }

    /** Whether some flow keeps to all bounds, its own values not being within them. */
    boolean settles() {
        return settle(false);
    }

    /** Opens what it takes, cheaply, for some flow to keep to all bounds; false if nothing suffices. */
    boolean makeSettle() {
        return settle(true);
    }

    private boolean settle(boolean opening) {
        arcs.forEach(each -> each.flow = each.value);
        for (Arc arc : arcs) {
            if (!shift(arc, false, arc.flow - arc.high, opening) || !shift(arc, true, arc.low - arc.flow, opening)) {
                return false;
            }
        }
        return true;
    }

    private boolean moves(int arc, boolean up, int wanted, boolean opening) {
        Arc moved = arcs.get(arc);
        arcs.forEach(each -> each.flow = each.value);
        return wanted <= moved.room(up) && shift(moved, up, wanted, opening);
    }

    private boolean shift(Arc moved, boolean up, int wanted, boolean opening) {
        int source = up ? moved.to : moved.from;
        int sink = up ? moved.from : moved.to;
        int left = wanted;
        while (left > 0) {
            int sent = send(moved, source, sink, 1, left, false);
            // Few wide detours hide less than many narrow ones.
            for (int width = left; opening && sent == 0 && width > 0; width /= 2) {
                sent = send(moved, source, sink, width, left, true);
            }
            if (sent == 0) {
                return false;
            }
            moved.flow += up ? sent : -sent;
            left -= sent;
        }
        return true;
    }

    /** Sends some flow along the cheapest detour that is wide enough, never through the moved arc itself. */
    private int send(Arc moved, int source, int sink, int width, int most, boolean opening) {
        Arc[] came = cheapestDetour(moved, source, sink, width, opening);
        if (source != sink && came[sink] == null) {
            return 0;
        }
        int sent = most;
        for (int node = sink; node != source; node = other(came[node], node)) {
            sent = Math.min(sent, came[node].room(came[node].to == node));
        }
        for (int node = sink; node != source; ) {
            Arc arc = came[node];
            boolean forward = arc.to == node;
            arc.flow += forward ? sent : -sent;
            arc.open = true;
            node = other(arc, node);
        }
        return sent;
    }

    private Arc[] cheapestDetour(Arc moved, int source, int sink, int width, boolean opening) {
        long[] price = new long[nodes];
        Arrays.fill(price, NEVER);
        price[source] = 0;
        Arc[] came = new Arc[nodes];
        Deque<Integer> queue = new ArrayDeque<>(List.of(source));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (Arc arc : arcs) {
                boolean usable = arc != moved && (arc.open || opening && arc.price != NEVER);
                if (!usable || arc.from != node && arc.to != node || arc.room(arc.from == node) < width) {
                    continue;
                }
                int next = other(arc, node);
                long cost = price[node] + (arc.open ? 0 : arc.price);
                if (cost < price[next]) {
                    price[next] = cost;
                    came[next] = arc;
                    queue.add(next);
                }
            }
        }
        return came;
    }

    private static int other(Arc arc, int node) {
        return arc.from == node ? arc.to : arc.from;
    }
}
