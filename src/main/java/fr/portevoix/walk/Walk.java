package fr.portevoix.walk;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Ground;
import fr.portevoix.territory.Quartier;
import fr.portevoix.walk.route.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A walking diagnostic: where and when people walk together, and what they look at. */
@Entity
public class Walk extends Thing {
    /** What contributions and receipts of this room carry as their kind. */
    public static final String KIND = "walk";

    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    public String slug;
    public String title;
    public String presentation;
    public LocalDate heldOn;
    public LocalTime startsAt;
    public LocalTime endsAt;

    /** Where people meet. */
    public String place;

    /** How to get there, and who can walk along. */
    public String access;

    /** What to look at everywhere, one question a line. */
    public String prompts;

    /** The way it takes, as {@link Route} keeps it. */
    public String route;

    /** What the team writes before the report. */
    public String reportWords;

    /** When everybody could read the report first; null while they cannot. */
    public LocalDate reportedOn;

    /** Whether residents can read that it takes place. */
    public boolean announced;

    /** The how manieth code to join it is in force; a new one closes the old one's door. */
    public int codeEdition;

    /** The number of its last observation. */
    public int observationsTaken;

    /** The quartiers that it crosses. */
    @ManyToMany
    @JoinTable(
            name = "walk_quartier",
            joinColumns = @JoinColumn(name = "walk_id"),
            inverseJoinColumns = @JoinColumn(name = "quartier_id"))
    public Set<Quartier> quartiers = new HashSet<>();

    /** The walk of a contract at this address, with its quartiers. */
    public static Optional<Walk> at(Contract contract, String slug) {
        return Walk.<Walk>find(
                        "select w from Walk w join fetch w.consultation left join fetch w.quartiers"
                                + " where w.contract = ?1 and w.slug = ?2",
                        contract,
                        slug)
                .stream()
                .findFirst();
    }

    /** The walks of a contract, the latest first. */
    public static List<Walk> of(Contract contract) {
        return list(
                "select distinct w from Walk w join fetch w.consultation left join fetch w.quartiers"
                        + " where w.contract = ?1 order by w.heldOn desc, w.slug",
                contract);
    }

    /** Its quartiers in the order that the contract gives them. */
    public List<Quartier> quartiersInOrder() {
        return quartiers.stream()
                .sorted(Comparator.comparingInt((Quartier quartier) -> quartier.position)
                        .thenComparing(quartier -> quartier.name))
                .toList();
    }

    /** The ground that its maps draw: its quartiers, or all of the contract where it names none. */
    public List<Ground> grounds() {
        return Ground.of(quartiers.isEmpty() ? Quartier.of(contract) : quartiersInOrder());
    }

    /** The way it takes. */
    public Route way() {
        return Route.kept(route);
    }

    /** What to look at everywhere, one by one. */
    public List<String> questions() {
        return lines(prompts);
    }

    /** Where everybody reads of it. */
    public String address() {
        return "/" + contract.slug + "/diagnostics/" + slug;
    }

    /** Where the team looks after it. */
    public String desk() {
        return "/" + contract.slug + "/bureau/diagnostics/" + slug;
    }

    static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
