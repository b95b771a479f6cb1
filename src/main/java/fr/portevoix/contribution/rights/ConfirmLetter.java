package fr.portevoix.contribution.rights;

import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The mail that asks whether the person at this address really wishes for news. */
@ApplicationScoped
class ConfirmLetter implements MailWriter {
    static final String KIND = "wish-confirm";

    @Inject
    Wishes wishes;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> recipient(UUID subjectId) {
        return ContactWish.<ContactWish>findByIdOptional(subjectId)
                .flatMap(wishes::open)
                .map(Wishes.Opened::address);
    }

    @Override
    public Optional<Letter> write(UUID subjectId, String language) {
        RightsMessages say = Sentences.in(RightsMessages.class, language);
        return ContactWish.<ContactWish>findByIdOptional(subjectId)
                .filter(wish -> wish.confirmedOn == null)
                .map(wish -> Letter.plain(
                        say.confirmSubject(wish.consultation.contract.territory),
                        String.join(
                                "\n\n",
                                say.confirmText(wish.consultation.title.in(language)),
                                wish.withParent ? say.confirmParent() : say.confirmAlone(),
                                wishes.link(wish),
                                say.confirmIgnore())));
    }
}
