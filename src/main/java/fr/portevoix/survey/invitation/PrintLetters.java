package fr.portevoix.survey.invitation;

import fr.portevoix.account.Audit;
import fr.portevoix.document.QrCode;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Prints the letters of a list, a few hundred at a time. */
@ApplicationScoped
class PrintLetters {
    private static final String BY_POST =
            "invitationList.id = ?1 and name is not null and address is not null and declined = false";

    @Inject
    InvitationLinks links;

    @Inject
    InvitationConfig config;

    @Inject
    PublicUrl publicUrl;

    @Inject
    SurveyRules rules;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Part of the letters, from one number to another, as the desk offers it. */
    public record Lot(int number, long from, long to) {}

    /** The parts in which the letters of this list are printed. */
    List<Lot> lots(InvitationList list) {
        long all = isPrintable(list) ? Invitation.count(BY_POST, list.id) : 0;
        int size = config.letters();
        return LongStream.range(0, (all + size - 1) / size)
                .mapToObj(lot -> new Lot((int) lot, lot * size + 1, Math.min(all, (lot + 1) * size)))
                .toList();
    }

    /** The letters of a part; those who are known to have answered are in it too, so that no letter tells who has not. */
    @Transactional
    List<PrintedLetter> print(InvitationList list, int lot) {
        List<Invitation> people = isPrintable(list)
                ? Invitation.<Invitation>find(BY_POST + " order by name, id", list.id)
                        .page(lot, config.letters())
                        .list()
                : List.of();
        people.stream()
                .filter(person -> person.printedOn == null)
                .forEach(person -> person.printedOn = LocalDate.now(clock));
        if (!people.isEmpty()) {
            audit.keep(
                    "survey.invitations-print",
                    list.survey.contract.id,
                    "invitation-list",
                    list.id,
                    people.size() + " lettres");
        }
        return people.stream().map(person -> letter(list.survey, person)).toList();
    }

    /** Only what was published can be promised on paper. */
    private boolean isPrintable(InvitationList list) {
        return !list.isErased() && list.survey.published && rules.state(list.survey) != SurveyState.CLOSED;
    }

    private PrintedLetter letter(Survey survey, Invitation person) {
        InvitationText text = links.text(survey, person);
        return new PrintedLetter(
                survey.contract.name,
                person.language,
                person.name,
                person.address,
                text.title(),
                text.hello(),
                text.words(false),
                text.says().scan(),
                text.says().code(),
                text.terms(),
                QrCode.of(links.address(survey, person)).svg(text.says().scan()),
                // Broken behind a slash only: a hyphen at the end of a line would be typed, or not.
                List.of(publicUrl
                        .of("/" + survey.contract.slug + "/enquetes/" + survey.slug)
                        .split("(?<=[^/]/)(?=[^/])")),
                links.secret(person.id).toString().toUpperCase(Locale.ROOT));
    }
}
