package fr.portevoix.contribution;

import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in what somebody said by telephone, on paper or in a corridor, once, and gives the receipt to hand over. */
@ApplicationScoped
public class EnterContribution {
    @Inject
    KeyedHash keyedHash;

    @Inject
    Receipts receipts;

    @Inject
    RecordContribution recordContribution;

    /** What was said, as it was entered. */
    public record Said(
            Consultation consultation,
            String body,
            Channel channel,
            Speaker speaker,
            Nature nature,
            Collection<Quartier> quartiers,
            LocalDate saidOn,
            String language) {
        private String[] parts() {
            return new String[] {
                consultation.id.toString(),
                body,
                channel.name(),
                speaker.name(),
                nature.name(),
                quartiers.stream()
                        .map(quartier -> quartier.id.toString())
                        .sorted()
                        .collect(Collectors.joining(" ")),
                String.valueOf(saidOn),
                language
            };
        }
    }

    /** What is kept: the contribution, the number to hand over, and whether this was a retry of an entry already kept. */
    public record Entered(Contribution contribution, ReceiptNumber number, boolean retry) {}

    /** The same key came back with other words; nothing was kept, and nothing may be swallowed. */
    public static class OtherWords extends RuntimeException {
        OtherWords() {
            super("This key already stands for other words");
        }
    }

    /** What words came in with: the desk's entry, or a room that hears them for people. */
    public record Source(String kind, UUID id) {
        static final Source DESK = new Source("entry", null);
    }

    /** Keeps what was said under the form's key: the same key and words give the same receipt, however often they come. */
    public Entered enter(Said said, String formKey, UUID enteredBy) {
        return enter(said, formKey, enteredBy, Source.DESK);
    }

    /** The same, where the words came in with something else than the desk's entry. */
    public Entered enter(Said said, String formKey, UUID enteredBy, Source source) {
        try {
            return QuarkusTransaction.joiningExisting().call(() -> keptOnce(said, formKey, enteredBy, source));
        } catch (PersistenceException twoAtOnce) {
            return QuarkusTransaction.joiningExisting().call(() -> keptOnce(said, formKey, enteredBy, source));
        }
    }

    /** What the number of an entry is made of: keys of two contracts never meet. */
    public static String receiptKey(Contract contract, String formKey) {
        return contract.id + " " + formKey;
    }

    private Entered keptOnce(Said said, String formKey, UUID enteredBy, Source source) {
        Contract contract = said.consultation().contract;
        byte[] key = keyedHash.of("entry key", contract.id.toString(), formKey);
        byte[] words = keyedHash.of("entry words", said.parts());
        ReceiptNumber number = receipts.number(receiptKey(contract, formKey));
        Optional<Contribution> before = Contribution.find("contract = ?1 and entryKey = ?2", contract, key)
                .firstResultOptional();
        if (before.isPresent()) {
            if (!Arrays.equals(before.get().words, words)) {
                throw new OtherWords();
            }
            return new Entered(before.get(), number, true);
        }
        Contribution contribution = contribution(said, enteredBy, source);
        contribution.entryKey = key;
        contribution.words = words;
        contribution.receipt = receipts.hash(number);
        recordContribution.record(contribution);
        receipts.keep(number, contract, "contribution", contribution.id);
        Contribution.flush();
        return new Entered(contribution, number, false);
    }

    private static Contribution contribution(Said said, UUID enteredBy, Source source) {
        Contribution contribution = new Contribution();
        contribution.consultation = said.consultation();
        contribution.body = said.body();
        contribution.channel = said.channel();
        contribution.speaker = said.speaker();
        contribution.nature = said.nature();
        contribution.quartiers = new HashSet<>(said.quartiers());
        contribution.saidOn = said.saidOn();
        contribution.language = said.language();
        contribution.sourceKind = source.kind();
        contribution.sourceId = source.id();
        contribution.enteredBy = enteredBy;
        return contribution;
    }
}
