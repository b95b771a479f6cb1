package fr.portevoix.survey.recording;

import fr.portevoix.account.Open;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRecording;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The recordings of a public survey, for who listens to its questions. */
@Path("/{contract}/enquetes/{survey}/sons/{sound}")
@Open
public class SoundPages {
    @Inject
    CurrentContract contract;

    @Inject
    SurveyRules rules;

    /** One recording; another one has another address, so it may be kept. */
    @GET
    public Response sound(@PathParam("survey") String slug, @PathParam("sound") UUID id) {
        Survey survey = Survey.at(contract.get(), slug).filter(rules::isPublic).orElseThrow(NotFoundException::new);
        return answer(find(survey, id), "public, max-age=86400, immutable");
    }

    static SurveyRecording find(Survey survey, UUID id) {
        return SurveyRecording.<SurveyRecording>find("id = ?1 and survey = ?2", id, survey)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    static Response answer(SurveyRecording recording, String caching) {
        return Response.ok(recording.sound, recording.type)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
