package fr.portevoix.survey.paper;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveySource;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a place a short code that nothing else in the contract has. */
@ApplicationScoped
class AddSource {
    /** Short enough to be typed on a telephone. */
    private static final int LONGEST_CODE = 16;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** One place; quartier and homes may be null. */
    @Transactional
    SurveySource add(Survey survey, String label, Quartier quartier, Integer homes) {
        SurveySource source = new SurveySource();
        source.survey = survey;
        source.contract = survey.contract;
        source.label = label;
        source.quartier = quartier;
        source.homes = homes;
        source.madeOn = LocalDate.now(clock);
        source.code = Slug.free(
                shortened(label), code -> SurveySource.at(survey.contract, code).isPresent());
        source.persist();
        audit.keep("survey.source-add", survey.contract.id, "survey", survey.id, source.code);
        return source;
    }

    /** A place for each quartier that has none of its own name yet; how many were added. */
    @Transactional
    int addQuartiers(Survey survey) {
        Set<String> there =
                SurveySource.of(survey).stream().map(source -> source.label).collect(Collectors.toSet());
        List<Quartier> missing = Quartier.of(survey.contract).stream()
                .filter(quartier -> !there.contains(quartier.name))
                .toList();
        missing.forEach(quartier -> add(survey, quartier.name, quartier, null));
        return missing.size();
    }

    /** Whole words where it can. */
    private static String shortened(String label) {
        String slug = Slug.of(label);
        if (slug.length() <= LONGEST_CODE) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST_CODE);
        return slug.substring(0, end > 3 ? end : LONGEST_CODE);
    }
}
