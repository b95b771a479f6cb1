package fr.portevoix.survey.recording;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.media.Sound;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRecording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Keeps the recordings that a form brought, each in the place of the one before it, or tells which is none. */
@ApplicationScoped
class KeepRecordings {
    /** What the name of a file's field begins with. */
    static final String FIELD = "son-";

    @Inject
    Audit audit;

    /** Keeps all that are sounds; the errors tell of the others. */
    @Transactional
    Errors keep(Survey survey, String language, Map<String, String[]> fields, MultipartFormDataInput sent) {
        Errors errors = Errors.none();
        fields.forEach((field, place) -> {
            Collection<FormValue> values = sent.getValues().getOrDefault(field, List.of());
            for (FormValue value : values) {
                byte[] sound = value.isFileItem() ? bytes(value) : new byte[0];
                Optional<String> type = Sound.type(sound);
                if (type.isPresent()) {
                    keep(survey, language, place, type.get(), sound);
                } else if (sound.length > 0) {
                    errors.add(field, "Ce fichier n’est pas un son MP3, M4A, OGG, WAV ou WebM de 1,5 Mo au plus.");
                }
            }
        });
        return errors;
    }

    private void keep(Survey survey, String language, String[] place, String type, byte[] sound) {
        SurveyRecording.delete(
                "survey = ?1 and question = ?2 and part = ?3 and language = ?4", survey, place[0], place[1], language);
        SurveyRecording recording = new SurveyRecording();
        recording.survey = Survey.findById(survey.id);
        recording.question = place[0];
        recording.part = place[1];
        recording.language = language;
        recording.type = type;
        recording.sound = sound;
        recording.persist();
        audit.keep("survey.recording-keep", survey.contract.id, "survey", survey.id, place[0] + " " + language);
    }

    /** Takes one away and says in which language it was. */
    @Transactional
    String remove(SurveyRecording recording) {
        SurveyRecording.deleteById(recording.id);
        audit.keep(
                "survey.recording-remove",
                recording.survey.contract.id,
                "survey",
                recording.survey.id,
                recording.question + " " + recording.language);
        return recording.language;
    }

    private static byte[] bytes(FormValue value) {
        try (InputStream in = value.getFileItem().getInputStream()) {
            return in.readNBytes(Sound.MOST_BYTES + 1);
        } catch (IOException unreadable) {
            return new byte[] {0};
        }
    }
}
