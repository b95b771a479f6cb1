package fr.portevoix.territory.succession;

import fr.portevoix.territory.Contract;
import fr.portevoix.territory.PerimeterChange;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.QuartierCode;
import fr.portevoix.territory.QuartierPredecessor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is known of a contract's quartiers over time: which came from which, and their official codes. */
public record Succession(List<Link> links, List<Code> codes) {
    /** That one quartier took the place of another, or stayed beside those that were cut off from it. */
    public record Link(UUID before, UUID after, PerimeterChange kind, LocalDate on) {}

    /** An official code and when it was in force. */
    public record Code(UUID quartier, String code, LocalDate from, LocalDate until) {}

    /** As it is kept today. */
    static Succession of(Contract contract) {
        List<QuartierPredecessor> links = QuartierPredecessor.list("quartier.contract = ?1 order by id", contract);
        List<QuartierCode> codes = QuartierCode.list("quartier.contract = ?1 order by validFrom, code", contract);
        return new Succession(
                links.stream()
                        .map(link -> new Link(link.predecessor.id, link.quartier.id, link.changeKind, link.changedOn))
                        .toList(),
                codes.stream()
                        .map(code -> new Code(code.quartier.id, code.code, code.validFrom, code.validUntil))
                        .toList());
    }

    /** What this quartier became; itself among them where it is still there beside others. */
    List<UUID> heirs(UUID quartier) {
        return links.stream()
                .filter(link -> link.before().equals(quartier))
                .map(Link::after)
                .toList();
    }

    /** The codes of a quartier, the latest last. */
    List<Code> codes(UUID quartier) {
        return codes.stream().filter(code -> code.quartier().equals(quartier)).toList();
    }

    /** Whether the other knows the same, in whatever order. */
    boolean saysAs(Succession other) {
        return Set.copyOf(links).equals(Set.copyOf(other.links))
                && Set.copyOf(codes).equals(Set.copyOf(other.codes));
    }

    boolean isEmpty() {
        return links.isEmpty() && codes.isEmpty();
    }

    /** Puts this in the place of what is kept; what names a quartier that is gone is left out. */
    void store(Contract contract) {
        Map<UUID, Quartier> known =
                Quartier.of(contract).stream().collect(Collectors.toMap(found -> found.id, Function.identity()));
        if (!known.isEmpty()) {
            QuartierPredecessor.delete("quartier in ?1", known.values());
            QuartierCode.delete("quartier in ?1", known.values());
        }
        links.stream()
                .filter(link -> known.containsKey(link.before()) && known.containsKey(link.after()))
                .forEach(link -> store(known.get(link.before()), known.get(link.after()), link));
        codes.stream().filter(code -> known.containsKey(code.quartier())).forEach(code -> {
            QuartierCode kept = new QuartierCode();
            kept.quartier = known.get(code.quartier());
            kept.code = code.code();
            kept.validFrom = code.from();
            kept.validUntil = code.until();
            kept.persist();
        });
    }

    private static void store(Quartier before, Quartier after, Link link) {
        QuartierPredecessor kept = new QuartierPredecessor();
        kept.predecessor = before;
        kept.quartier = after;
        kept.changeKind = link.kind();
        kept.changedOn = link.on();
        kept.persist();
    }
}
