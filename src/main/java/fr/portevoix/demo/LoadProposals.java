package fr.portevoix.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import fr.portevoix.proposal.JoinProposals;
import fr.portevoix.proposal.ModerateProposal;
import fr.portevoix.proposal.ModerationForm;
import fr.portevoix.proposal.Outcome;
import fr.portevoix.proposal.Proposal;
import fr.portevoix.proposal.ProposalCall;
import fr.portevoix.proposal.ProposalForm;
import fr.portevoix.proposal.Said;
import fr.portevoix.proposal.SubmitProposal;
import fr.portevoix.proposal.Support;
import fr.portevoix.roadmap.Offer;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings in the demo's call for proposals: fictitious ideas, each as far as an idea gets. */
@ApplicationScoped
class LoadProposals {
    @Inject
    SubmitProposal submitProposal;

    @Inject
    ModerateProposal moderateProposal;

    @Inject
    JoinProposals joinProposals;

    @Inject
    UseContributions useContributions;

    @Inject
    KeyedHash keyedHash;

    @Inject
    Clock clock;

    /** The call, and the consultation that it belongs to. */
    record Call(
            String slug,
            Described consultation,
            Map<String, String> title,
            Map<String, String> presentation,
            int moderationDays,
            List<Idea> ideas) {}

    /** The consultation of its own that the call has. */
    record Described(
            String slug,
            Map<String, String> title,
            Map<String, String> presentation,
            LocalDate opensOn,
            LocalDate closesOn,
            Map<String, String> openToChange,
            Map<String, String> whoDecides) {}

    /** One idea, and what became of it. */
    record Idea(
            String key,
            String need,
            String idea,
            String title,
            List<String> quartiers,
            String place,
            String objective,
            String speaker,
            int daysAgo,
            int supports,
            String became,
            String reason,
            String label,
            String institution,
            String answer) {}

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    void load(DemoFiles files, Contract contract) {
        Call described = files.yaml("proposals.yaml", new TypeReference<>() {});
        UUID call = QuarkusTransaction.requiringNew().call(() -> keep(contract, described));
        Map<String, UUID> made = new HashMap<>();
        for (Idea idea : described.ideas()) {
            made.put(idea.key(), propose(call, idea));
        }
        described.ideas().forEach(idea -> QuarkusTransaction.requiringNew()
                .run(() -> follow(Contract.findById(contract.id), idea, made)));
    }

    private static UUID keep(Contract contract, Call described) {
        Described about = described.consultation();
        Consultation consultation = new Consultation();
        consultation.contract = Contract.findById(contract.id);
        consultation.slug = about.slug();
        consultation.title = Territory.wording(about.title());
        consultation.presentation = Territory.wording(about.presentation());
        consultation.opensOn = about.opensOn();
        consultation.closesOn = about.closesOn();
        consultation.level = ParticipationLevel.CONCERTATION;
        consultation.openToChange = Territory.wording(about.openToChange());
        consultation.whoDecides = Territory.wording(about.whoDecides());
        consultation.published = true;
        consultation.persist();
        ProposalCall call = new ProposalCall();
        call.contract = consultation.contract;
        call.consultation = consultation;
        call.slug = described.slug();
        call.title = Territory.wording(described.title());
        call.presentation = Territory.wording(described.presentation());
        call.opensOn = about.opensOn();
        call.closesOn = about.closesOn();
        call.moderationDays = described.moderationDays();
        call.published = true;
        call.persist();
        return call.id;
    }

    private UUID propose(UUID call, Idea idea) {
        ProposalForm form = new ProposalForm(
                FormKey.fresh(),
                text(idea.need()),
                idea.idea(),
                idea.quartiers(),
                text(idea.place()),
                "",
                text(idea.objective()),
                text(idea.speaker()),
                "");
        Outcome outcome = submitProposal.submit(call, form, "fr");
        if (!(outcome instanceof Outcome.Received)) {
            throw new IllegalStateException("The demo's call does not take " + idea.key());
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Proposal made = Proposal.<Proposal>find(
                            "from Proposal p where p.proposalCall.id = ?1 and exists (select 1 from Contribution c"
                                    + " where c.sourceId = p.id and c.body = ?2)",
                            call,
                            idea.idea())
                    .singleResult();
            made.proposedOn = LocalDate.now(clock).minusDays(idea.daysAgo());
            Said.of(made).parts().forEach(part -> part.saidOn = made.proposedOn);
            return made.id;
        });
    }

    private void follow(Contract contract, Idea idea, Map<String, UUID> made) {
        UUID id = made.get(idea.key());
        switch (idea.became()) {
            case "waiting" -> {}
            case "refused" -> moderateProposal.refuse(contract, id, idea.reason(), null);
            default -> published(contract, idea, id, made);
        }
    }

    private void published(Contract contract, Idea idea, UUID id, Map<String, UUID> made) {
        ModerationForm form = new ModerationForm();
        form.titre = idea.title();
        form.besoin = text(idea.need());
        form.idee = idea.idea();
        form.lieu = text(idea.place());
        form.objectif = text(idea.objective());
        form.quartier = idea.quartiers();
        Proposal proposal = moderateProposal.publish(contract, id, form, null);
        proposal.moderatedOn = proposal.proposedOn.plusDays(Math.min(2, idea.daysAgo()));
        if (idea.answer() != null) {
            moderateProposal.answer(
                    contract,
                    id,
                    idea.institution(),
                    idea.answer(),
                    proposal.moderatedOn.plusDays(idea.daysAgo() > 9 ? 7 : 0),
                    null);
        }
        switch (idea.became()) {
            case "studied" -> moderateProposal.study(contract, id, idea.reason());
            case "covered" -> use(proposal, Relation.COVERED, "offer", idea);
            case "aside" -> use(proposal, Relation.ASIDE, "none", idea);
            default -> {}
        }
        // Devices that nobody has: hashes of numbers.
        Proposal.flush();
        for (int device = 0; device < idea.supports(); device++) {
            int number = device;
            Support support = new Support();
            support.proposal = proposal;
            support.device = keyedHash.of("demo device", String.valueOf(number));
            support.supportedOn = proposal.moderatedOn;
            support.persist();
        }
        if (idea.became().startsWith("united-with ")) {
            UUID head = made.get(idea.became().substring("united-with ".length()));
            joinProposals.unite(contract, head, List.of(id), idea.reason()).ifPresent(refusal -> {
                throw new IllegalStateException(refusal);
            });
        }
    }

    private void use(Proposal proposal, Relation relation, String kind, Idea idea) {
        Use template = new Use();
        template.relation = relation;
        template.kind = kind;
        template.label = idea.label();
        if (kind.equals("offer")) {
            template.subjectId = Offer.of(proposal.contract).stream()
                    .filter(offer -> offer.name.equals(idea.label()))
                    .findFirst()
                    .orElseThrow()
                    .id;
        }
        template.reason = idea.reason();
        useContributions.use(Said.of(proposal).parts(), template);
    }

    private static String text(String written) {
        return written == null ? "" : written;
    }
}
