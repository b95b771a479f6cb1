package fr.portevoix.contribution.rights;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.mail.Outbox;
import fr.portevoix.shared.text.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells news to everybody who confirmed their wish for them. */
@ApplicationScoped
public class SendNews {
    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Keeps the news and posts one mail each; answers how many. */
    @Transactional
    public int send(Consultation consultation, Wording title, Wording body, UUID by) {
        return send(consultation, title, body, by, ContactWish.confirmed(consultation));
    }

    /** The same for some of those who wished for it. */
    @Transactional
    int send(Consultation consultation, Wording title, Wording body, UUID by, List<ContactWish> wishes) {
        News news = new News();
        news.consultation = consultation;
        news.title = title;
        news.body = body;
        news.writtenOn = LocalDate.now(clock);
        news.writtenBy = by;
        news.persist();
        for (ContactWish wish : wishes) {
            NewsDelivery delivery = new NewsDelivery();
            delivery.news = news;
            delivery.wish = wish;
            delivery.persist();
            outbox.post(NewsLetter.KIND, delivery.id, "", wish.language);
        }
        return wishes.size();
    }
}
