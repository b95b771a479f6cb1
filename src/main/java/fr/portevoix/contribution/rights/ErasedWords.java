package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.shared.web.Sentences;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Erases the words: the row of each contribution goes, and with it what was coded, tied and masked. */
@ApplicationScoped
@Priority(ErasedWords.LAST)
class ErasedWords implements Erasing {
    /** After every other room: what they keep may lean on a contribution. */
    static final int LAST = -1;

    private static final String WORDS = "words";

    @Override
    public Map<String, Integer> erase(Receipt receipt) {
        List<UUID> said = Contribution.find(
                        "select c.id from Contribution c where c.contract = ?1 and (c.receipt = ?2"
                                + " or (c.id = ?3 and ?4 = 'contribution') or (c.sourceId = ?3 and c.sourceKind = ?4))",
                        receipt.contract,
                        receipt.hash,
                        receipt.subjectId,
                        receipt.kind)
                .project(UUID.class)
                .list();
        if (said.isEmpty()) {
            return Map.of();
        }
        Contribution.delete("id in ?1", said);
        return Map.of(WORDS, said.size());
    }

    @Override
    public Optional<String> tell(String name, int count, Locale language) {
        return name.equals(WORDS)
                ? Optional.of(Sentences.in(RightsMessages.class, language.toLanguageTag())
                        .erasedWords(count))
                : Optional.empty();
    }
}
