package fr.portevoix.council.ballot;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Declares what is done with the names on the rolls of ballots, and ends it. */
@ApplicationScoped
class BallotProcessings implements ProcessingSource {
    private static final String VOTED =
            "member is not null and ballot.id in (select b.id from Ballot b where b.closedAt < ?1)";

    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Scrutins des conseils",
                "Faire voter les membres d’un conseil, une fois chacun, et montrer comment le résultat est atteint.",
                "Mission d’intérêt public (article 6, 1, e du RGPD).",
                List.of("Membres des conseils qui ont une voix"),
                List.of(
                        "Qui avait une voix, qui a voté et comment (en ligne, sur papier, à main levée), sans heure",
                        "Dans un vote public\u00a0: ce que chacun a voté et la raison d’une objection",
                        "Dans un vote secret\u00a0: des bulletins sans nom ni heure"),
                List.of("L’équipe qui anime la démarche", "Les membres du conseil, pour les votes publics"),
                List.of("ballot.rolls"),
                List.of(
                        "Vote secret\u00a0: chaque vote attend chiffré sous une clé propre au scrutin, hors de la base, détruite au"
                                + " dépouillement",
                        "Tous les bulletins sont mélangés ensemble, en une fois",
                        "Un scrutin dépouillé ne change plus\u00a0; une modification se verrait")));
    }

    @Produces
    @Singleton
    Retention rolls(Clock clock) {
        return new Retention(
                "ballot.rolls",
                "Noms sur les listes de votants",
                "Mission d’intérêt public\u00a0: le résultat reste, les noms ne servent plus. Compté depuis le dépouillement.",
                1095,
                365,
                3650,
                day -> BallotVoter.count(VOTED, moment(day, clock)),
                day -> BallotVoter.update("member = null, enteredBy = null where " + VOTED, moment(day, clock)));
    }

    private static Instant moment(LocalDate day, Clock clock) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
