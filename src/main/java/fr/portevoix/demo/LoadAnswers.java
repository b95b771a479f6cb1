package fr.portevoix.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.contribution.CodeContribution;
import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Theme;
import fr.portevoix.survey.Outcome;
import fr.portevoix.survey.Submission;
import fr.portevoix.survey.SubmitResponse;
import fr.portevoix.survey.Survey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends drawn answers as residents do, and codes their words with the families that they were drawn from. */
@ApplicationScoped
class LoadAnswers {
    private static final int DAYS_OF_AN_OPEN_SURVEY = 60;

    @Inject
    SubmitResponse submitResponse;

    @Inject
    CodeContribution codeContribution;

    @Inject
    Clock clock;

    void load(DemoFiles files, Marginals marginals, Survey survey) {
        DrawAnswers draw = new DrawAnswers(marginals, files.sentences());
        List<Map<String, JsonNode>> people = draw.draw();
        for (int i = 0; i < people.size(); i++) {
            Outcome outcome = submitResponse.submit(new Submission(
                    survey.id,
                    "demo " + marginals.survey() + " " + i,
                    people.get(i),
                    Submission.Arrival.entered(marginals.channel(), "fr", day(marginals, i), null)));
            if (!(outcome instanceof Outcome.Received)) {
                throw new IllegalStateException(marginals.survey() + ", person " + i + ": " + outcome);
            }
        }
        marginals.open().forEach((question, open) -> QuarkusTransaction.requiringNew()
                .run(() -> code(survey, question, open, draw.families())));
    }

    private LocalDate day(Marginals marginals, int person) {
        LocalDate until = marginals.until() == null ? LocalDate.now(clock) : marginals.until();
        LocalDate from = marginals.from() == null ? until.minusDays(DAYS_OF_AN_OPEN_SURVEY) : marginals.from();
        return from.plusDays(ChronoUnit.DAYS.between(from, until) * person / marginals.respondents());
    }

    private void code(Survey survey, String question, Marginals.Open open, Map<String, Set<String>> families) {
        Codebook codebook = LoadContract.codebook(survey.contract, open.codebook());
        List<Contribution> said = Contribution.list(
                "consultation = ?1 and sourceKind = 'response' and sourcePart = ?2 and sourceId in"
                        + " (select response.id from Response response where response.survey = ?3) order by saidOn, id",
                survey.consultation,
                question,
                survey);
        long read = open.coded() == null ? said.size() : open.coded();
        said.stream().limit(read).forEach(contribution -> families.get(contribution.body).stream()
                .map(family -> Theme.named(codebook, family).orElseThrow())
                .forEach(theme -> codeContribution.give(contribution, theme, null)));
    }
}
