package fr.portevoix.survey;

import fr.portevoix.contribution.AgendaEntry;
import fr.portevoix.contribution.AgendaSource;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The days on which published surveys open and close, for the public agenda. */
@ApplicationScoped
class SurveyAgenda implements AgendaSource {
    @Inject
    Clock clock;

    @Override
    public List<AgendaEntry> coming(Contract contract, Locale language) {
        LocalDate today = LocalDate.now(clock);
        SurveyMessages say = Sentences.in(SurveyMessages.class, language.toLanguageTag());
        return Survey.<Survey>list(
                        "contract = ?1 and published = true and (closesOn >= ?2 or opensOn > ?2) order by slug",
                        contract,
                        today)
                .stream()
                .flatMap(survey -> Stream.of(
                                survey.opensOn != null && survey.opensOn.isAfter(today)
                                        ? entry(
                                                survey,
                                                survey.opensOn,
                                                say.agendaOpens(survey.title.in(language)),
                                                "survey-opens")
                                        : null,
                                survey.closesOn != null
                                        ? entry(
                                                survey,
                                                survey.closesOn,
                                                say.agendaCloses(survey.title.in(language)),
                                                "survey-closes")
                                        : null)
                        .filter(java.util.Objects::nonNull))
                .toList();
    }

    private static AgendaEntry entry(Survey survey, LocalDate day, String title, String kind) {
        return new AgendaEntry(day, null, null, title, null, null, SurveyPages.address(survey), kind);
    }
}
