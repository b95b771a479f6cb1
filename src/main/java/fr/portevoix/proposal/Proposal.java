package fr.portevoix.proposal;

import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.RoundedPoint;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An action that somebody proposes; its words are contributions ({@link Said}), so that they are read, coded and used as others. */
@Entity
public class Proposal extends Thing {
    /** What the words, the photo and the receipt of a proposal are filed under. */
    public static final String KIND = "proposal";

    /** That all words of it are published and none with the referent, over {@code Proposal p}. */
    static final String WORDS_ARE_PUBLIC =
            "exists (select 1 from Contribution o where o.sourceKind = 'proposal' and o.sourceId = p.id"
                    + " and o.sourcePart = 'idea')"
                    + " and not exists (select 1 from Contribution o where o.sourceKind = 'proposal' and o.sourceId = p.id"
                    + " and (o.visibility <> fr.portevoix.contribution.Visibility.PUBLISHED"
                    + " or o.reading = fr.portevoix.contribution.Reading.ASIDE))";

    /** What the public may read, over {@code Proposal p}: one that is put aside by anybody's hand is out at once. */
    public static final String IS_PUBLIC = "p.moderation = fr.portevoix.proposal.Moderation.PUBLISHED"
            + " and p.erasedOn is null and p.mergedInto is null and p.splitOn is null and " + WORDS_ARE_PUBLIC;

    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    public ProposalCall proposalCall;

    /** Its address once it is published; made of the words that are published. */
    public String slug;

    public String title;
    public String place;

    /** Where it is on the map, as {@link RoundedPoint} writes it; null where nobody said. */
    public String point;

    /** The objective that its author sees it under, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public RoadmapNode node;

    public LocalDate proposedOn;

    @Enumerated(EnumType.STRING)
    public Moderation moderation = Moderation.WAITING;

    public LocalDate moderatedOn;
    public UUID moderatedBy;
    public String refusal;
    public LocalDate studiedOn;
    public String studyNote;

    /** Another number after each change of what the public reads. */
    public int edition;

    public byte[] formKey;
    public byte[] words;
    public byte[] receipt;

    /** The proposal that stands for this one: itself, or the last of those that it was united with. */
    public UUID headId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Proposal mergedInto;

    public LocalDate mergedOn;
    public String mergeReason;

    @ManyToOne(fetch = FetchType.LAZY)
    public Proposal splitFrom;

    /** Since when its parts stand for it; null where it was not split. */
    public LocalDate splitOn;

    public String splitReason;
    public String externalId;
    public LocalDate erasedOn;

    /** The public proposal of a contract at this address, if there is one. */
    public static Optional<Proposal> publicAt(Contract contract, String slug) {
        return find("from Proposal p where p.contract = ?1 and p.slug = ?2 and " + IS_PUBLIC, contract, slug)
                .firstResultOptional();
    }

    /** The proposal of a contract at this address, whatever became of it. */
    public static Optional<Proposal> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }

    /** The proposals that this one stands for, other than itself. */
    public List<Proposal> united() {
        return list("headId = ?1 and id <> ?1 order by mergedOn, id", id);
    }

    /** The proposals that this one was split into. */
    public List<Proposal> parts() {
        return list("splitFrom = ?1 and erasedOn is null order by title, id", this);
    }

    /** The last day for the team to publish or refuse it. */
    public LocalDate dueOn() {
        return proposedOn.plusDays(proposalCall.moderationDays);
    }

    /** Where the public reads it. */
    public String address() {
        return "/" + contract.slug + "/propositions/" + slug;
    }

    /** Where the team looks after it. */
    public String desk() {
        return "/" + contract.slug + "/bureau/propositions/" + id;
    }
}
