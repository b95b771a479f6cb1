package fr.portevoix.demo;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.ImportPresence;
import fr.portevoix.contribution.ImportQuotedFigures;
import fr.portevoix.contribution.InformationText;
import fr.portevoix.contribution.Nature;
import fr.portevoix.survey.ImportSurvey;
import fr.portevoix.survey.PublishResult;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Brings in the consultations of the demo with their figures, surveys and answers. */
@ApplicationScoped
class LoadConsultations {
    @Inject
    ImportQuotedFigures importFigures;

    @Inject
    ImportPresence importPresence;

    @Inject
    ImportSurvey importSurvey;

    @Inject
    LoadAnswers loadAnswers;

    @Inject
    PublishResult publishResult;

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    void load(DemoFiles files, Territory territory, Contract contract) {
        for (Territory.Described described : territory.consultations()) {
            Consultation consultation =
                    QuarkusTransaction.requiringNew().call(() -> keep(files, territory, contract, described));
            for (Territory.Asked asked : described.surveys()) {
                ImportSurvey.Report report = importSurvey.read(consultation, files.text(asked.file()));
                Imported.whole(asked.file(), report.errors());
                loadAnswers.load(files, files.marginals(asked.answers()), report.survey());
                // Dated only now: what is closed takes no answers, not even the demo's own.
                QuarkusTransaction.requiringNew().run(() -> date(report.survey(), described));
                asked.results().forEach(result -> publish(report.survey(), result));
            }
        }
    }

    private Consultation keep(DemoFiles files, Territory territory, Contract contract, Territory.Described described) {
        Consultation consultation = new Consultation();
        consultation.contract = Contract.findById(contract.id);
        consultation.slug = described.slug();
        consultation.title = Territory.wording(described.title());
        consultation.presentation = Territory.wording(described.presentation());
        consultation.opensOn = described.opensOn();
        consultation.closesOn = described.closesOn();
        consultation.level = described.level();
        consultation.openToChange = Territory.wording(described.openToChange());
        consultation.whoDecides = Territory.wording(described.whoDecides());
        consultation.published = true;
        consultation.persist();
        InformationText information = new InformationText();
        information.consultation = consultation;
        information.version = 1;
        information.since = described.opensOn();
        information.body = Territory.wording(territory.information());
        information.persist();
        if (described.figures() != null) {
            Imported.whole(
                    described.figures(),
                    importFigures.of(consultation, described.figuresSource(), files.bytes(described.figures())));
        }
        if (described.presence() != null) {
            Imported.whole(
                    described.presence().file(),
                    importPresence.of(
                            consultation,
                            LoadContract.codebook(
                                    consultation.contract, described.presence().codebook()),
                            Nature.HINDRANCE,
                            described.presence().saidOn(),
                            files.bytes(described.presence().file())));
        }
        return consultation;
    }

    private void publish(Survey survey, String result) {
        String[] measure = result.split("/");
        publishResult
                .publish(survey, new SurveyTallies.Measure(measure[0], measure.length > 1 ? measure[1] : null), false)
                .ifPresent(refusal -> {
                    throw new IllegalStateException(result + ": " + refusal);
                });
    }

    private static void date(Survey survey, Territory.Described described) {
        Survey stored = Survey.findById(survey.id);
        stored.opensOn = described.opensOn();
        stored.closesOn = described.closesOn();
    }
}
