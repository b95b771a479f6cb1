package fr.portevoix.survey.build;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.survey.EditSurvey;
import fr.portevoix.survey.ImportSurvey;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where a survey is begun from a model of the product, or from another survey of the contract. */
@Path("/{contract}/bureau/enquetes/modeles")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
public class ModelDesk {
    private static final List<String> MODELS = List.of("habitants", "telephone", "jeunes");
    private static final String MODEL = "modele:";
    private static final String SURVEY = "enquete:";

    @Inject
    CurrentContract contract;

    @Inject
    ImportSurvey importSurvey;

    @Inject
    EditSurvey editSurvey;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** Begins a draft with the questions of what was chosen. */
    @POST
    @Once
    @Transactional
    public Response begin(@RestForm String depart, @RestForm String consultation) {
        Consultation to = Consultation.at(contract.get(), consultation == null ? "" : consultation)
                .orElseThrow(NotFoundException::new);
        String from = depart == null ? "" : depart;
        Survey made;
        if (from.startsWith(SURVEY)) {
            made = editSurvey.copy(
                    Survey.at(contract.get(), from.substring(SURVEY.length())).orElseThrow(NotFoundException::new));
            made.consultation = to;
        } else {
            made = model(from, to);
        }
        flash.say("Le brouillon est prêt : gardez, changez ou retirez ses questions.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + made.slug);
    }

    private Survey model(String from, Consultation consultation) {
        String name = from.startsWith(MODEL) ? from.substring(MODEL.length()) : "";
        if (!MODELS.contains(name)) {
            throw new NotFoundException();
        }
        ImportSurvey.Report report = importSurvey.read(consultation, file(name));
        if (report.isRefused()) {
            throw new IllegalStateException("The model " + name + " is not complete: " + report.errors());
        }
        audit.keep("survey.begin", contract.get().id, "survey", report.survey().id, report.survey().slug);
        return report.survey();
    }

    private static String file(String name) {
        try (InputStream file = ModelDesk.class.getResourceAsStream("/models/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
