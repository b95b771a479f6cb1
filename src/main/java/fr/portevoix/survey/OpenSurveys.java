package fr.portevoix.survey;

import fr.portevoix.shared.database.Changes;
import fr.portevoix.shared.database.Kept;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The questionnaires that residents are answering, read once for many of them.
 *
 * <p>What it gives belongs to no transaction: it is read, and never changed.
 */
@ApplicationScoped
public class OpenSurveys {
    private static final int MOST = 200;

    private record Address(UUID contract, String slug) {}

    /** A survey in one of its versions; null for the one in force. */
    private record Asked(UUID survey, Integer version) {}

    private final Kept<Address, UUID> ids;
    private final Kept<Asked, Questionnaire> questionnaires;

    @Inject
    OpenSurveys(Changes changes) {
        ids = new Kept<>(changes, MOST);
        questionnaires = new Kept<>(changes, MOST);
    }

    /** The questionnaire of a contract at this address, if there is one. */
    public Optional<Questionnaire> at(UUID contract, String slug) {
        return Optional.ofNullable(ids.get(
                        new Address(contract, slug),
                        () -> read(() -> Survey.<Survey>find(
                                        "contract.id = ?1 and slug = ?2 and revises is null", contract, slug)
                                .firstResultOptional()
                                .map(survey -> survey.id))))
                .flatMap(this::of);
    }

    /** The questionnaire of this survey, as it is asked now, if there is one. */
    public Optional<Questionnaire> of(UUID survey) {
        return of(survey, null);
    }

    /** The questionnaire of this survey as this version asks it; null for the one in force. */
    public Optional<Questionnaire> of(UUID survey, Integer version) {
        return Optional.ofNullable(questionnaires.get(
                new Asked(survey, version),
                () -> read(() -> Survey.<Survey>find(
                                "from Survey s join fetch s.contract join fetch s.consultation c join fetch c.contract"
                                        + " where s.id = ?1",
                                survey)
                        .firstResultOptional()
                        .map(found -> Questionnaire.of(found, version)))));
    }

    /** Reads in a transaction of its own: only what is committed is kept. */
    private static <T> T read(Supplier<Optional<T>> query) {
        return QuarkusTransaction.requiringNew().call(query::get).orElse(null);
    }
}
