package fr.portevoix.council.amendment;

import fr.portevoix.action.SheetContent;
import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.council.reading.Passage;
import fr.portevoix.council.reading.Passages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All amendments of a deliberation as they stand on the version that is read now. */
public record Standings(List<Standing> all) {
    /** On the version of this opening, as this visitor sees them (null for somebody of the team). */
    public static Standings of(Deliberation deliberation, Opening now, Member visitor) {
        SheetContent content = now.version.read();
        List<Passage> passages = Passages.of(content);
        List<Amendment> amendments = Amendment.of(deliberation);
        Trail trail = Trail.of(deliberation);
        Map<UUID, Change> changes = new LinkedHashMap<>();
        Map<UUID, Amendment> byId = new LinkedHashMap<>();
        for (Amendment amendment : amendments) {
            byId.put(amendment.id, amendment);
            if (amendment.builtIn == null) {
                Change change = trail.change(amendment, now.version.number);
                if (change != null) {
                    changes.put(amendment.id, change);
                }
            }
        }
        Map<UUID, Change> live = new LinkedHashMap<>(changes);
        live.keySet().removeIf(id -> !byId.get(id).isProposed() && !byId.get(id).isWaitingForText());
        Conflicts<UUID> conflicts = Conflicts.among(live);
        List<AmendmentSupport> supports = AmendmentSupport.of(deliberation);
        return new Standings(amendments.stream()
                .map(amendment -> Standing.of(
                        amendment,
                        changes.get(amendment.id),
                        content,
                        passages,
                        conflicts.overlapping(amendment.id).stream()
                                .map(byId::get)
                                .toList(),
                        supports,
                        visitor))
                .sorted(Comparator.comparingInt(Standings::where)
                        .thenComparingInt(one -> one.amendment().place)
                        .thenComparingInt(one -> one.amendment().number))
                .toList());
    }

    /** Those that stand together, in the order in which members read them; empty groups left out. */
    public Map<Standing.Group, List<Standing>> groups() {
        Map<Standing.Group, List<Standing>> groups = new EnumMap<>(Standing.Group.class);
        all.forEach(one ->
                groups.computeIfAbsent(one.group(), fresh -> new ArrayList<>()).add(one));
        return groups;
    }

    /** The one with this number. */
    public Optional<Standing> at(int number) {
        return all.stream().filter(one -> one.amendment().number == number).findFirst();
    }

    /** The ones that change the same words, side by side in their order; alone ones left out. */
    public List<List<Standing>> knots() {
        Map<UUID, Change> live = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.group() == Standing.Group.OPEN || one.group() == Standing.Group.TAKEN)
                .sorted(Comparator.comparingInt((Standing one) -> one.amendment().place)
                        .thenComparingInt(one -> one.amendment().number))
                .forEach(one -> live.put(one.amendment().id, one.change()));
        return Conflicts.among(live).knots().stream()
                .map(knot -> knot.stream()
                        .map(id -> all.stream()
                                .filter(one -> one.amendment().id.equals(id))
                                .findFirst()
                                .orElseThrow())
                        .toList())
                .toList();
    }

    /** What stands for exactly these, in this order and as they are. */
    public String seen(List<Standing> knot) {
        return AmendmentsDesk.seen(knot);
    }

    /** How many wait for a decision. */
    public long open() {
        return all.stream().filter(one -> one.amendment().isProposed()).count();
    }

    private static int where(Standing one) {
        return one.passage() == null ? Integer.MAX_VALUE : one.passage().number();
    }
}
