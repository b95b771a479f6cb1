package fr.portevoix.council.news;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** How long it is kept who wants which news, and what the register says of it. */
@ApplicationScoped
class NewsKeeping implements ProcessingSource {
    private static final String OVER =
            "person not in (select m.person from Member m where m.person is not null and (m.untilOn is null or m.untilOn >= ?1))";

    @Produces
    @Singleton
    Retention wishes() {
        return new Retention(
                "council.news",
                "Rythme des nouvelles par e-mail des personnes qui ne siègent plus",
                "Il ne sert plus. Compté depuis la fin du dernier siège.",
                30,
                0,
                365,
                day -> NewsWish.count(OVER, day),
                day -> NewsWish.delete(OVER, day));
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Nouvelles des conseils par e-mail",
                "Dire à chaque membre, au rythme choisi, ce qui est nouveau dans son conseil.",
                "Mission d’intérêt public (article 6, 1, e du RGPD)\u00A0; chacun peut arrêter sans se connecter.",
                List.of("Membres des conseils qui ont une adresse e-mail"),
                List.of("Rythme, langue, moment du dernier courriel"),
                List.of("Personne d’autre que le membre"),
                List.of("council.news"),
                List.of("Un courriel par jour au plus", "Aucun mot d’un membre dans les courriels")));
    }
}
