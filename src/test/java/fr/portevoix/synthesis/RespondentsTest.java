package fr.portevoix.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.survey.Submission;
import fr.portevoix.survey.SubmitResponse;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who a note says has answered. */
@QuarkusTest
class RespondentsTest {
    @Inject
    TestSurveys surveys;

    @Inject
    SubmitResponse submit;

    @Inject
    Respondents respondents;

    @Test
    void are_residents_and_nobody_who_tried_the_survey_out() {
        Survey survey = surveys.survey(TestSurveys.EVERY_KIND);
        send(survey, Submission.Arrival.online("fr").asTrial());
        assertThat(of(survey)).isEmpty();

        send(survey, Submission.Arrival.online("fr"));
        assertThat(of(survey)).extracting(Respondents.Arrivals::count).containsExactly(1);
    }

    private List<Respondents.Arrivals> of(Survey survey) {
        return QuarkusTransaction.requiringNew().call(() -> respondents.of(List.of(Survey.findById(survey.id))));
    }

    private void send(Survey survey, Submission.Arrival arrival) {
        submit.submit(new Submission(
                survey.id, FormKey.fresh(), Map.of("mood", JsonNodeFactory.instance.numberNode(4)), arrival));
    }
}
