package fr.portevoix.walk.follow;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.rights.TellAuthors;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.walk.KeepWalk;
import fr.portevoix.walk.Walk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** Tells those who walked, and who wished for news, that there is something new; the number of the poster says the rest. */
@ApplicationScoped
public class TellWalkers {
    @Inject
    TellAuthors tellAuthors;

    @Inject
    KeepWalk keepWalk;

    @Inject
    Receipts receipts;

    @Inject
    Audit audit;

    /** How many wished for it. */
    public int count(Walk walk) {
        return tellAuthors.count(walk.contract, receipts(walk));
    }

    /** Posts the mails; answers how many. */
    @Transactional
    public int tell(Walk walk, UUID by) {
        int mails = tellAuthors.tell(walk.contract, receipts(walk), title(), text(walk), by);
        audit.keep("walk.tell", walk.contract.id, "walk", walk.id, String.valueOf(mails));
        return mails;
    }

    private Set<String> receipts(Walk walk) {
        return Set.of(HexFormat.of().formatHex(receipts.hash(keepWalk.receipt(walk))));
    }

    private static Wording title() {
        return Wording.french("Du nouveau sur ce que vous avez noté en marchant")
                .with("fr-x-simple", "Du nouveau après votre marche")
                .with("en", "News about what you noted while walking")
                .with("ar", "جديد حول ما سجلتموه أثناء الجولة");
    }

    private static Wording text(Walk walk) {
        String title = walk.title;
        return Wording.french("Des services ont répondu à ce qui a été noté pendant «\u00a0" + title + "\u00a0».")
                .with("fr-x-simple", "Des services ont répondu. C’était la marche «\u00a0" + title + "\u00a0».")
                .with("en", "Services have answered what was noted during “" + title + "”.")
                .with("ar", "أجابت مصالح على ما سُجّل خلال «" + title + "».");
    }
}
