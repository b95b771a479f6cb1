package fr.portevoix.action.meeting;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Declares what is done with the names of those who sit on bodies, and ends it. */
@ApplicationScoped
class MeetingProcessings implements ProcessingSource {
    private static final String SATS = "name is not null and untilOn < ?1";

    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Instances et réunions",
                "Savoir qui siège dans les instances du contrat de ville, préparer leurs réunions, publier ce qu’elles"
                        + " décident.",
                "Mission d’intérêt public (article 6, 1, e du RGPD).",
                List.of("Personnes qui siègent dans une instance"),
                List.of(
                        "Institution, nom et qualité de qui siège, jours du début et de la fin",
                        "Présence par institution et nombre de personnes, sans nom"),
                List.of("L’équipe qui anime la démarche"),
                List.of("meeting.names"),
                List.of(
                        "Aucun nom sur les pages publiques ni dans les données ouvertes",
                        "Les décisions disent l’instance, jamais qui a dit quoi")));
    }

    @Produces
    @Singleton
    Retention names() {
        return new Retention(
                "meeting.names",
                "Noms des personnes qui ne siègent plus",
                "Mission d’intérêt public\u00a0: l’institution et ses dates restent, le nom ne sert plus. Compté depuis la fin du"
                        + " siège.",
                1095,
                0,
                3650,
                day -> Membership.count(SATS, day),
                day -> Membership.update("name = null where " + SATS, day));
    }
}
