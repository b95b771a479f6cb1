package fr.portevoix.survey;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptStory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Tells the receipt of a response: to which survey somebody answered. */
@ApplicationScoped
class SurveyReceipts implements ReceiptStory {
    @Inject
    SurveyRules rules;

    @Override
    public Optional<Consultation> consultation(Receipt receipt) {
        return receipt.kind.equals("response")
                ? Response.<Response>findByIdOptional(receipt.subjectId).map(response -> response.survey.consultation)
                : Optional.empty();
    }

    @Override
    public Optional<Told> tell(Receipt receipt, Locale language) {
        if (!receipt.kind.equals("response")) {
            return Optional.empty();
        }
        return Response.<Response>findByIdOptional(receipt.subjectId)
                .map(response -> response.survey)
                .map(survey -> new Told(
                        survey.title.in(language), rules.isPublic(survey) ? SurveyPages.address(survey) : null));
    }
}
