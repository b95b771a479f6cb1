package fr.portevoix.proposal.exchange;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.proposal.Moderation;
import fr.portevoix.proposal.OfficialAnswer;
import fr.portevoix.proposal.Proposal;
import fr.portevoix.proposal.ProposalCall;
import fr.portevoix.proposal.Said;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps all the proposals of a file, or none. */
@ApplicationScoped
public class ImportProposals {
    /** As many stay in memory at a time. */
    private static final int AT_ONCE = 250;

    /** Five thousand take seconds; twenty thousand on a slow disk may take minutes. */
    private static final int LONGEST_SECONDS = 600;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What the team says of the whole file.
     *
     * @param publish whether what was public there is public here at once; what may be sensitive is read first all the same
     * @param institution in whose name answers were given; empty where nobody knows
     */
    public record Wishes(boolean publish, String institution, UUID by) {}

    /** How many were kept, and how many of them a person must read first. */
    public record Kept(int imported, int toRead) {}

    /** Reads the file and keeps what stands in it, or keeps nothing and says in the report what to mend. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    ReadProposals.Found of(SentFile file, ProposalColumns columns, Wishes wishes) {
        SentFile stored = SentFile.findById(file.id);
        ReadProposals.Found found = ReadProposals.of(stored.proposalCall, stored.file, columns, LocalDate.now(clock));
        if (!found.report().hasErrors()) {
            Kept kept = keep(stored.proposalCall, found.proposals(), wishes);
            SentFile done = SentFile.findById(file.id);
            done.file = null;
            done.doneOn = LocalDate.now(clock);
            done.imported = kept.imported();
        }
        return found;
    }

    /** Reads a file that is known to be whole, such as a test's, and keeps it. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Kept of(ProposalCall call, byte[] file, Wishes wishes) {
        ReadProposals.Found found =
                ReadProposals.of(ProposalCall.findById(call.id), file, ProposalColumns.UNSAID, LocalDate.now(clock));
        if (found.report().hasErrors()) {
            throw new IllegalArgumentException(found.report().issues().toString());
        }
        return keep(ProposalCall.findById(call.id), found.proposals(), wishes);
    }

    private Kept keep(ProposalCall call, List<ReadProposal> proposals, Wishes wishes) {
        UUID contract = call.contract.id;
        UUID consultation = call.consultation.id;
        Set<String> slugs = new HashSet<>(Proposal.find(
                        "select p.slug from Proposal p where p.contract = ?1 and p.slug is not null", call.contract)
                .project(String.class)
                .list());
        slugs.addAll(Set.of("appels", "semblables", "nouvelle"));
        int toRead = 0;
        for (int at = 0; at < proposals.size(); at++) {
            ReadProposal read = proposals.get(at);
            Proposal proposal = proposal(read, reference(Contract.class, contract), call.id);
            if (wishes.publish() && !read.isPerhapsSensitive()) {
                publish(proposal, read, slugs, wishes.by());
            } else {
                toRead++;
            }
            proposal.persist();
            if (!read.need().isEmpty()) {
                say(proposal, consultation, read, Said.NEED, read.need(), Nature.NEED, wishes.by());
            }
            say(proposal, consultation, read, Said.IDEA, read.body(), Nature.IDEA, wishes.by());
            answer(proposal, read, wishes);
            if (at % AT_ONCE == AT_ONCE - 1) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
        return new Kept(proposals.size(), toRead);
    }

    private Proposal proposal(ReadProposal read, Contract contract, UUID call) {
        Proposal proposal = new Proposal();
        proposal.contract = contract;
        proposal.proposalCall = reference(ProposalCall.class, call);
        proposal.headId = proposal.id;
        proposal.title = read.title().isEmpty() ? null : read.title();
        proposal.place = read.place().isEmpty() ? null : read.place();
        proposal.node = read.node() == null ? null : reference(RoadmapNode.class, read.node().id);
        proposal.proposedOn = read.day();
        proposal.externalId = read.externalId();
        return proposal;
    }

    private void publish(Proposal proposal, ReadProposal read, Set<String> slugs, UUID by) {
        proposal.title = read.title().isEmpty() ? beginning(read.body()) : read.title();
        proposal.slug = Slug.free(proposal.title, slugs::contains);
        slugs.add(proposal.slug);
        proposal.moderation = Moderation.PUBLISHED;
        proposal.moderatedOn = LocalDate.now(clock);
        proposal.moderatedBy = by;
    }

    private static String beginning(String words) {
        Contribution idea = new Contribution();
        idea.body = words;
        return new Said(null, idea).beginning();
    }

    private void say(
            Proposal proposal,
            UUID consultation,
            ReadProposal read,
            String part,
            String words,
            Nature nature,
            UUID by) {
        Contribution said = new Contribution();
        said.contract = proposal.contract;
        said.consultation = reference(Consultation.class, consultation);
        said.channel = Channel.ONLINE;
        said.nature = nature;
        said.body = words;
        said.saidOn = read.day();
        said.visibility = proposal.moderation == Moderation.PUBLISHED ? Visibility.PUBLISHED : Visibility.PRIVATE;
        read.quartiers().forEach(quartier -> said.quartiers.add(reference(Quartier.class, quartier.id)));
        said.sourceKind = Proposal.KIND;
        said.sourceId = proposal.id;
        said.sourcePart = part;
        said.enteredBy = by;
        said.persist();
    }

    /** What became of it there is told as an answer in that platform's words: nobody here decided it. */
    private void answer(Proposal proposal, ReadProposal read, Wishes wishes) {
        if (read.answer().isEmpty() && read.state().isEmpty()) {
            return;
        }
        OfficialAnswer answer = new OfficialAnswer();
        answer.proposal = proposal;
        answer.institution = wishes.institution().isEmpty() ? "Plateforme d’origine" : wishes.institution();
        answer.body = read.state().isEmpty()
                ? read.answer()
                : ("État sur la plateforme d’origine\u00a0: " + read.state() + ".\n" + read.answer()).strip();
        answer.answeredOn = read.day();
        answer.enteredBy = wishes.by();
        answer.persist();
    }

    private <T> T reference(Class<T> type, UUID id) {
        return entities.getReference(type, id);
    }
}
