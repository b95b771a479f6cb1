package fr.portevoix.workshop;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** A session in which people speak together, or are met in the street. */
@Entity
public class Workshop extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    public Consultation consultation;

    public String slug;

    @Enumerated(EnumType.STRING)
    public WorkshopKind kind = WorkshopKind.WORKSHOP;

    public String title;
    public String presentation;
    public LocalDate heldOn;
    public LocalTime startsAt;
    public LocalTime endsAt;
    public String place;

    /** How to get there, and who can get in. */
    public String access;

    /** Institutions that take part, one a line. */
    public String partners;

    /** People who were invited to speak, one a line. */
    public String speakers;

    @Enumerated(EnumType.STRING)
    public Speaker usualSpeaker = Speaker.RESIDENT;

    /** Whether residents can read that it takes place. */
    public boolean announced;

    /** Since when its synthesis can be read by everybody; null while it cannot. */
    public LocalDate publishedOn;

    /** The number of its last line. */
    public int linesTaken;

    /** The quartiers that it is about, and so its lines unless one says otherwise. */
    @ManyToMany
    @JoinTable(
            name = "workshop_quartier",
            joinColumns = @JoinColumn(name = "workshop_id"),
            inverseJoinColumns = @JoinColumn(name = "quartier_id"))
    public Set<Quartier> quartiers = new HashSet<>();

    /** The session of a contract at this address, with its quartiers. */
    public static Optional<Workshop> at(Contract contract, String slug) {
        return Workshop.<Workshop>find(
                        "select w from Workshop w join fetch w.consultation left join fetch w.quartiers"
                                + " where w.contract = ?1 and w.slug = ?2",
                        contract,
                        slug)
                .stream()
                .findFirst();
    }

    /** The sessions of a contract, the latest first. */
    public static List<Workshop> of(Contract contract) {
        return list(
                "select distinct w from Workshop w join fetch w.consultation left join fetch w.quartiers"
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

    /** The partners, one by one. */
    public List<String> partnerNames() {
        return lines(partners);
    }

    /** The people who were invited to speak, one by one. */
    public List<String> speakerNames() {
        return lines(speakers);
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
