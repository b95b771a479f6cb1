package fr.portevoix.proposal;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ReadContribution;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What the team decides about a proposal: published with masked words, refused with a reason, or given to the referent. */
@ApplicationScoped
public class ModerateProposal {
    /** What an address of ours needs for itself. */
    private static final Set<String> TAKEN = Set.of("appels", "semblables", "nouvelle");

    @Inject
    ReadContribution readContribution;

    @Inject
    Clock clock;

    /** Publishes it with these words, or changes what is public. */
    @Transactional
    public Proposal publish(Contract contract, UUID id, ModerationForm form, UUID by) {
        Proposal proposal = find(contract, id);
        Said said = Said.of(proposal);
        boolean wasPublic = proposal.moderation == Moderation.PUBLISHED
                && said.parts().stream().allMatch(part -> part.visibility == Visibility.PUBLISHED);
        proposal.title = ModerationForm.text(form.titre);
        proposal.place = ModerationForm.text(form.lieu).isEmpty() ? null : ModerationForm.text(form.lieu);
        if (form.sansPoint != null) {
            proposal.point = null;
        }
        proposal.node = form.node(contract).orElse(null);
        if (said.need() != null) {
            show(said.need(), ModerationForm.text(form.besoin));
        }
        show(said.idea(), ModerationForm.text(form.idee));
        said.parts().forEach(part -> part.quartiers = new HashSet<>(form.quartiers(contract)));
        if (proposal.slug == null || !wasPublic) {
            // An address made of words that were masked since would tell them.
            proposal.slug = null;
            Proposal.flush();
            proposal.slug = slug(contract, proposal.title);
        }
        if (proposal.moderation != Moderation.PUBLISHED) {
            proposal.moderation = Moderation.PUBLISHED;
            proposal.moderatedOn = LocalDate.now(clock);
            proposal.moderatedBy = by;
        }
        proposal.refusal = null;
        proposal.edition++;
        return proposal;
    }

    /** Refuses it, or withdraws what was published, with a reason that its author reads. */
    @Transactional
    public void refuse(Contract contract, UUID id, String reason, UUID by) {
        Proposal proposal = find(contract, id);
        Said.of(proposal).parts().forEach(part -> part.visibility = Visibility.PRIVATE);
        proposal.moderation = Moderation.REFUSED;
        proposal.refusal = reason;
        proposal.moderatedOn = LocalDate.now(clock);
        proposal.moderatedBy = by;
        proposal.edition++;
    }

    /** Gives all its words to the referent; what was made of them for the public goes. */
    @Transactional
    public void aside(Contract contract, UUID id, UUID by) {
        Proposal proposal = find(contract, id);
        for (Contribution part : Said.of(proposal).parts()) {
            readContribution.act(contract, part.id, "aside", by);
        }
        proposal.moderation = Moderation.WAITING;
        proposal.title = null;
        proposal.slug = null;
        proposal.refusal = null;
        proposal.edition++;
    }

    /** Says that it is under study, with a note for everybody, or (null) that it no longer is. */
    @Transactional
    public void study(Contract contract, UUID id, String note) {
        Proposal proposal = find(contract, id);
        proposal.studiedOn = note == null ? null : LocalDate.now(clock);
        proposal.studyNote = note == null || note.isBlank() ? null : note;
    }

    /** Keeps what an institution answers. */
    @Transactional
    public void answer(Contract contract, UUID id, String institution, String body, LocalDate day, UUID by) {
        OfficialAnswer answer = new OfficialAnswer();
        answer.proposal = find(contract, id);
        answer.institution = institution;
        answer.body = body;
        answer.answeredOn = day;
        answer.enteredBy = by;
        answer.persist();
    }

    /** Takes an answer back that was entered by mistake. */
    @Transactional
    public boolean takeBackAnswer(Contract contract, UUID id, UUID answer) {
        return OfficialAnswer.delete("id = ?1 and proposal = ?2", answer, find(contract, id)) > 0;
    }

    /** Erases its photo for good. */
    @Transactional
    public boolean erasePhoto(Contract contract, UUID id) {
        return ProposalPhoto.delete("proposal", find(contract, id)) > 0;
    }

    /** The supports of it, and of those that it stands for, that look odd and were not looked at: counted from now on, or not. */
    @Transactional
    public int look(Contract contract, UUID id, boolean keep) {
        return Support.update(
                "looked = ?1 where flags is not null and looked is null and proposal.id in"
                        + " (select p.id from Proposal p where p.headId = ?2)",
                keep ? Support.KEPT : Support.ASIDE,
                find(contract, id).id);
    }

    /** A proposal that the team may act on: not one whose words are with the referent, nor one that is erased. */
    static Proposal find(Contract contract, UUID id) {
        return Proposal.<Proposal>find("id = ?1 and contract = ?2 and erasedOn is null", id, contract)
                .firstResultOptional()
                .filter(found ->
                        Said.of(found).idea() != null && !Said.of(found).isAside())
                .orElseThrow(NotFoundException::new);
    }

    /** A free address made of the title. */
    static String slug(Contract contract, String title) {
        return Slug.free(
                title,
                slug -> TAKEN.contains(slug) || Proposal.at(contract, slug).isPresent());
    }

    /** The words that everybody reads from now on; what the author wrote stays beside them. */
    private static void show(Contribution part, String words) {
        part.maskedBody = words.equals(part.body) ? null : words;
        part.visibility = Visibility.PUBLISHED;
    }
}
