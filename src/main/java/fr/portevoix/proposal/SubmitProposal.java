package fr.portevoix.proposal;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.RecordContribution;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.database.Crossing;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.RoundedPoint;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in what somebody proposes, once however often the form is sent, and gives its receipt. */
@ApplicationScoped
public class SubmitProposal {
    private static final int ATTEMPTS = 4;

    @Inject
    KeyedHash keyedHash;

    @Inject
    Receipts receipts;

    @Inject
    RecordContribution recordContribution;

    @Inject
    CallRules rules;

    @Inject
    Clock clock;

    /** Keeps a form without errors under its key: the same key and words give the same receipt. */
    public Outcome submit(UUID call, ProposalForm form, String language) {
        return submit(call, form, Channel.ONLINE, language, null);
    }

    /** The same for words that came another way, entered by somebody of the team. */
    public Outcome submit(UUID call, ProposalForm form, Channel channel, String language, UUID enteredBy) {
        // Outside the transaction: decoding an image takes longer than storing everything.
        Picture picture = form.picture().orElse(null);
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .call(() -> keptOnce(ProposalCall.findById(call), form, picture, channel, language, enteredBy));
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS || !Crossing.isCause(crossed)) {
                    throw crossed;
                }
            }
        }
    }

    private Outcome keptOnce(
            ProposalCall call, ProposalForm form, Picture picture, Channel channel, String language, UUID enteredBy) {
        byte[] key = keyedHash.of("proposal form key", call.id.toString(), form.key());
        byte[] words = keyedHash.of("proposal words", parts(form, picture));
        ReceiptNumber number = receipts.number("proposal " + call.id + " " + form.key());
        Optional<Proposal> before =
                Proposal.find("proposalCall = ?1 and formKey = ?2", call, key).firstResultOptional();
        if (before.isPresent()) {
            // Sent again after its holder had it erased: the receipt tells so, and nothing comes back.
            return before.get().erasedOn != null || Arrays.equals(before.get().words, words)
                    ? new Outcome.Received(number, true)
                    : new Outcome.OtherWords();
        }
        if (enteredBy == null && !rules.mayPropose(call)) {
            return new Outcome.NotOpen();
        }
        Proposal proposal = proposal(call, form);
        proposal.formKey = key;
        proposal.words = words;
        proposal.receipt = receipts.hash(number);
        proposal.persist();
        if (picture != null) {
            ProposalPhoto.of(proposal, picture).persist();
        }
        List<Quartier> quartiers = form.quartiers(call.contract);
        if (!form.need().isEmpty()) {
            say(proposal, Said.NEED, form.need(), Nature.NEED, form, quartiers, channel, language, enteredBy);
        }
        say(proposal, Said.IDEA, form.idea(), Nature.IDEA, form, quartiers, channel, language, enteredBy);
        receipts.keep(number, call.contract, Proposal.KIND, proposal.id);
        Proposal.flush();
        return new Outcome.Received(number, false);
    }

    private Proposal proposal(ProposalCall call, ProposalForm form) {
        Proposal proposal = new Proposal();
        proposal.contract = call.contract;
        proposal.proposalCall = call;
        proposal.headId = proposal.id;
        proposal.place = form.place().isEmpty() ? null : form.place();
        proposal.point = form.point().map(RoundedPoint::text).orElse(null);
        proposal.node = form.node(call.contract).orElse(null);
        proposal.proposedOn = LocalDate.now(clock);
        return proposal;
    }

    private void say(
            Proposal proposal,
            String part,
            String words,
            Nature nature,
            ProposalForm form,
            List<Quartier> quartiers,
            Channel channel,
            String language,
            UUID enteredBy) {
        Contribution said = new Contribution();
        said.contract = proposal.contract;
        said.consultation = proposal.proposalCall.consultation;
        said.channel = channel;
        said.speaker = form.speaks();
        said.nature = nature;
        said.language = language;
        said.body = words;
        said.saidOn = proposal.proposedOn;
        said.quartiers = new HashSet<>(quartiers);
        said.sourceKind = Proposal.KIND;
        said.sourceId = proposal.id;
        said.sourcePart = part;
        said.receipt = proposal.receipt;
        said.enteredBy = enteredBy;
        recordContribution.record(said);
    }

    private static String[] parts(ProposalForm form, Picture picture) {
        return new String[] {
            form.need(),
            form.idea(),
            form.quartiers().stream().distinct().sorted().collect(Collectors.joining(" ")),
            // Without a point as before there were points: a retry is known again.
            form.place() + form.point().map(point -> "\n" + point.text()).orElse(""),
            form.objective(),
            form.speaks().name(),
            picture == null ? "" : picture.hash()
        };
    }
}
