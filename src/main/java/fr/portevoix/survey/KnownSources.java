package fr.portevoix.survey;

import fr.portevoix.shared.database.Changes;
import fr.portevoix.shared.database.Kept;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which poster codes are a survey's own; what else an address or a form names is ignored, and never a mistake. */
@ApplicationScoped
public class KnownSources {
    /** The field, in addresses and forms, that says which poster led here. */
    public static final String FIELD = "lieu";

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,24}");
    private static final int MOST_SURVEYS = 200;

    private final Kept<UUID, Set<String>> codes;

    @Inject
    KnownSources(Changes changes) {
        codes = new Kept<>(changes, MOST_SURVEYS);
    }

    /** The code if it is one of this survey's places; null otherwise. */
    public String of(Survey survey, String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            return null;
        }
        Set<String> known = codes.get(survey.id, () -> QuarkusTransaction.requiringNew()
                .call(() -> SurveySource.<SurveySource>list("survey.id = ?1", survey.id).stream()
                        .map(source -> source.code)
                        .collect(Collectors.toUnmodifiableSet())));
        return known.contains(code) ? code : null;
    }
}
