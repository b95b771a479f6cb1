package fr.portevoix.account;

import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The mail that brings the sign-in link somebody asked for. */
@ApplicationScoped
class LinkLetter implements MailWriter {
    static final String KIND = "sign-in-link";

    @Inject
    SignInLinks links;

    @Inject
    AccountWords words;

    @Inject
    Clock clock;

    @Inject
    AccountConfig config;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID subjectId, String language) {
        AccountMessages says = words.in(language);
        return SignInLink.<SignInLink>findByIdOptional(subjectId)
                .filter(link -> link.isGood(clock.instant()))
                .map(link -> Letter.plain(
                        says.linkSubject(),
                        says.linkText(links.address(link), config.link().toMinutes())));
    }
}
