package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.callback.CallWishes;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the holders of some receipts that there is something new about what they said.
 *
 * <p>Only those who wished for news and confirmed it: each is told nothing but where to look, at the address that rests
 * sealed in their wish. Who that is nobody here can tell, so every wish is opened to see whether it is meant.
 */
@ApplicationScoped
public class TellAuthors {
    @Inject
    Wishes wishes;

    @Inject
    CallWishes callWishes;

    @Inject
    SendNews sendNews;

    @Inject
    PublicUrl publicUrl;

    /** How many would be told; the receipts are named by the hash that they are kept under, in hexadecimal. */
    public int count(Contract contract, Set<String> receiptHashes) {
        return wishes.leftWith(contract, receiptHashes).size();
    }

    /** How many asked to be called, and are to be called then. */
    public int countCalls(Contract contract, Set<String> receiptHashes) {
        return callWishes.count(contract, receiptHashes);
    }

    /**
     * Posts a mail to each, in the caller's transaction: what is undone is not told. Answers how many. An address gets one
     * mail, however often it was left. Who wished to be called stands in the list of calls to make.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int tell(Contract contract, Set<String> receiptHashes, Wording title, Wording body, UUID by) {
        callWishes.renew(contract, receiptHashes);
        Map<Consultation, List<ContactWish>> meant = wishes.leftWith(contract, receiptHashes).stream()
                .collect(Collectors.groupingBy(wish -> wish.consultation));
        return meant.entrySet().stream()
                .mapToInt(entry -> sendNews.send(entry.getKey(), title, body, by, entry.getValue()))
                .sum();
    }

    /** The mail as it will leave, with made-up links where each reader gets their own. */
    public Letter draft(Contract contract, Wording title, Wording body, String language) {
        return NewsLetter.letter(
                title,
                body,
                publicUrl.of("/" + contract.slug + "/suivi/…"),
                publicUrl.of("/" + contract.slug + "/nouvelles/…"),
                language);
    }
}
