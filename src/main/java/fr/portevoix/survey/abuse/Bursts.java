package fr.portevoix.survey.abuse;

import fr.portevoix.shared.flood.Connections;
import fr.portevoix.shared.flood.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Counts how many answers to one survey come from one connection, or by one poster, in a short time, in this copy only. */
@ApplicationScoped
public class Bursts {
    private final Limit<ByteBuffer> people;
    private final Limit<ByteBuffer> stands;
    private final Limit<Poster> posters;

    private record Poster(UUID survey, String code) {}

    @Inject
    Connections connections;

    @Inject
    Bursts(AbuseConfig config) {
        people = new Limit<>(config.burst(), config.window());
        stands = new Limit<>(config.standBurst(), config.window());
        posters = new Limit<>(config.posterBurst(), config.window());
    }

    /** Counts answers that a person or a programme sends; true above the limit. */
    public boolean isAbove(UUID survey) {
        return isAbove(people, survey);
    }

    /** Counts answers that a poster led to, if one did; true above the limit. */
    public boolean isAboveAtPoster(UUID survey, String code) {
        return code != null && posters.isAbove(new Poster(survey, code));
    }

    /** Counts answers that a stand's tablet sends; true above the limit. */
    public boolean isAboveAtStand(UUID survey) {
        return isAbove(stands, survey);
    }

    private boolean isAbove(Limit<ByteBuffer> limit, UUID survey) {
        return connections.now(survey).map(limit::isAbove).orElse(false);
    }
}
