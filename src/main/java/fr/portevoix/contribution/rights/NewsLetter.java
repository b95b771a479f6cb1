package fr.portevoix.contribution.rights;

import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The mail that brings news, with the way to the reader's own words and the way out. */
@ApplicationScoped
class NewsLetter implements MailWriter {
    static final String KIND = "wish-news";

    @Inject
    Wishes wishes;

    @Inject
    PublicUrl publicUrl;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> recipient(UUID subjectId) {
        return NewsDelivery.<NewsDelivery>findByIdOptional(subjectId)
                .flatMap(delivery -> wishes.open(delivery.wish))
                .map(Wishes.Opened::address);
    }

    @Override
    public Optional<Letter> write(UUID subjectId, String language) {
        return NewsDelivery.<NewsDelivery>findByIdOptional(subjectId)
                .flatMap(delivery -> wishes.open(delivery.wish).map(opened -> letter(delivery, opened, language)));
    }

    private Letter letter(NewsDelivery delivery, Wishes.Opened opened, String language) {
        String slug = delivery.wish.consultation.contract.slug;
        return letter(
                delivery.news.title,
                delivery.news.body,
                publicUrl.of("/" + slug + "/suivi/" + opened.number()),
                wishes.link(delivery.wish),
                language);
    }

    /** The letter with the way to the reader's own words and the way out. */
    static Letter letter(Wording title, Wording body, String story, String stop, String language) {
        RightsMessages say = Sentences.in(RightsMessages.class, language);
        return Letter.plain(
                title.in(language),
                String.join("\n\n", body.in(language), say.newsYours(), story, say.newsStop(), stop));
    }
}
