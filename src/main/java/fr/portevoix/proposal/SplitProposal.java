package fr.portevoix.proposal;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.RecordContribution;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes of a proposal that holds several ideas one for each, and undoes it.
 *
 * <p>The parts have the receipt of the whole, so that its author follows each. The whole keeps its words, which are counted
 * no more: their parts are. Who supported the whole supports each part.
 */
@ApplicationScoped
public class SplitProposal {
    @Inject
    RecordContribution recordContribution;

    @Inject
    Clock clock;

    /** A part: its title and its share of the words. */
    public record Part(String title, String words) {}

    /** Splits it; says why not, or nothing. */
    @Transactional
    public Optional<String> split(Contract contract, UUID id, List<Part> parts, String reason) {
        Proposal whole = ModerateProposal.find(contract, id);
        if (whole.moderation != Moderation.PUBLISHED || whole.mergedInto != null || whole.splitOn != null) {
            return Optional.of("On ne partage qu’une proposition publiée, qui n’est ni réunie ni déjà partagée.");
        }
        if (!whole.united().isEmpty()) {
            return Optional.of("Elle en porte d’autres\u00a0: défaites d’abord cette réunion.");
        }
        Contribution idea = Said.of(whole).idea();
        List<Support> supports = Support.list("proposal", whole);
        for (Part part : parts) {
            Proposal made = part(whole, part);
            say(made, idea, part.words());
            supports.forEach(support -> copy(support, made));
        }
        idea.counted = false;
        whole.splitOn = LocalDate.now(clock);
        whole.splitReason = reason;
        whole.edition++;
        return Optional.empty();
    }

    /** Makes it whole again; says why not, or nothing. */
    @Transactional
    public Optional<String> undo(Contract contract, UUID id) {
        Proposal whole = ModerateProposal.find(contract, id);
        List<Proposal> parts = whole.parts();
        if (whole.splitOn == null) {
            return Optional.of("Cette proposition n’est pas partagée.");
        }
        for (Proposal part : parts) {
            boolean used =
                    Use.count("contribution.sourceKind = 'proposal' and contribution.sourceId = ?1", part.id) > 0;
            if (used
                    || part.mergedInto != null
                    || part.splitOn != null
                    || !part.united().isEmpty()
                    || OfficialAnswer.count("proposal", part) > 0) {
                return Optional.of("«\u00a0" + part.title
                        + "\u00a0» a déjà sa propre suite\u00a0: une réponse, un usage, une réunion.");
            }
        }
        for (Proposal part : parts) {
            for (Support support : Support.<Support>list("proposal", part)) {
                if (Support.count("proposal = ?1 and device = ?2", whole, support.device) == 0) {
                    support.proposal = whole;
                } else {
                    support.delete();
                }
            }
            Support.flush();
            Contribution.delete("sourceKind = 'proposal' and sourceId = ?1", part.id);
            part.delete();
        }
        Said.of(whole).idea().counted = true;
        whole.splitOn = null;
        whole.splitReason = null;
        whole.edition++;
        return Optional.empty();
    }

    private Proposal part(Proposal whole, Part part) {
        Proposal made = new Proposal();
        made.contract = whole.contract;
        made.proposalCall = whole.proposalCall;
        made.headId = made.id;
        made.title = part.title();
        made.slug = ModerateProposal.slug(whole.contract, part.title());
        made.place = whole.place;
        made.point = whole.point;
        made.node = whole.node;
        made.proposedOn = whole.proposedOn;
        made.moderation = Moderation.PUBLISHED;
        made.moderatedOn = LocalDate.now(clock);
        made.moderatedBy = whole.moderatedBy;
        made.receipt = whole.receipt;
        made.splitFrom = whole;
        made.persistAndFlush();
        return made;
    }

    private void say(Proposal part, Contribution idea, String words) {
        Contribution said = new Contribution();
        said.contract = idea.contract;
        said.consultation = idea.consultation;
        said.channel = idea.channel;
        said.speaker = idea.speaker;
        said.nature = Nature.IDEA;
        said.language = idea.language;
        said.body = words;
        said.saidOn = idea.saidOn;
        said.visibility = Visibility.PUBLISHED;
        said.quartiers = new HashSet<>(idea.quartiers);
        said.sourceKind = Proposal.KIND;
        said.sourceId = part.id;
        said.sourcePart = Said.IDEA;
        said.receipt = idea.receipt;
        said.enteredBy = idea.enteredBy;
        recordContribution.record(said);
    }

    private static void copy(Support support, Proposal to) {
        Support copy = new Support();
        copy.proposal = to;
        copy.device = support.device;
        copy.supportedOn = support.supportedOn;
        copy.flags = support.flags;
        copy.looked = support.looked;
        copy.persist();
    }
}
