package fr.portevoix.action.meeting;

import fr.portevoix.action.DeliveryStep;
import fr.portevoix.territory.Quartier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A published decision with everything that a reader may know of it. */
public record DecisionView(
        Decision decision,
        Standing standing,
        List<Erratum> errata,
        List<FollowUp> since,
        List<DeliveryStep> delivery,
        long floor) {
    /** What was decided on. */
    public AgendaItem item() {
        return decision.item;
    }

    public Meeting meeting() {
        return decision.item.meeting;
    }

    /** The quartiers that it concerns, in the contract's order; none where it concerns all. */
    public List<Quartier> quartiers() {
        return decision.quartiers.stream()
                .sorted(Comparator.comparingInt(quartier -> quartier.position))
                .toList();
    }

    /**
     * How many words of residents it answers, at least: in tens, and from the floor up. The exact number would let
     * readers subtract one decision from another.
     */
    public long saidAtLeast() {
        long count = decision.saidCount == null ? 0 : decision.saidCount;
        return count < floor ? 0 : Math.max(floor, count - count % 10);
    }

    /** Whether anybody's words can be meant, were they none. */
    public boolean answersWords() {
        return decision.saidCount != null;
    }

    /** Whether there were some, too few to be told. */
    public boolean saidByFew() {
        return answersWords() && decision.saidCount > 0 && decision.saidCount < floor;
    }

    /** How far the sheet is that it was taken on, or null. */
    public DeliveryStep stage() {
        return delivery.isEmpty() ? null : delivery.get(0);
    }

    /** What was done last that somebody noted, or null. */
    public FollowUp last() {
        return since.isEmpty() ? null : since.get(since.size() - 1);
    }

    /** The day from which it reads as it does. */
    public LocalDate correctedOn() {
        return errata.isEmpty() ? null : errata.get(errata.size() - 1).publishedOn;
    }
}
