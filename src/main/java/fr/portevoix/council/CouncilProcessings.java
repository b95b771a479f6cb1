package fr.portevoix.council;

import fr.portevoix.account.BodyDoors;
import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Declares what is done with the data of those who sit on councils, and ends it. */
@ApplicationScoped
class CouncilProcessings implements ProcessingSource {
    private static final String SATS = "name is not null and untilOn < ?1";
    private static final String LEFT =
            "from Member m join fetch m.body b join fetch b.contract join fetch m.person p where m.untilOn < ?1"
                    + " and exists (select 1 from Grant g where g.person = p and g.scopeId = b.id)"
                    + " and not exists (select 1 from Member o where o.person = p and o.body = b"
                    + " and (o.untilOn is null or o.untilOn >= ?1))";

    @Inject
    BodyDoors doors;

    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Membres des conseils",
                "Savoir qui siège dans un conseil et qui peut y voter, inviter les membres, leur ouvrir les pages du"
                        + " conseil, écrire pour ceux qui n’ont pas de courriel.",
                "Mission d’intérêt public (article 6, 1, e du RGPD). Être nommé en public\u00a0: consentement (article 6, 1, a).",
                List.of("Membres et observateurs des conseils"),
                List.of(
                        "Prénom et nom, adresse e-mail s’il y en a une, collège, mandat, manière d’être choisi, quartier, jours"
                                + " du début et de la fin",
                        "Accord pour être nommé sur les pages publiques"),
                List.of("L’équipe qui anime la démarche", "Les membres du même conseil"),
                List.of("council.names", "council.doors"),
                List.of(
                        "Sans accord, les pages publiques disent combien siègent, jamais qui",
                        "Aucun mot de passe\u00a0: un lien qui sert une fois",
                        "Ce que l’équipe écrit pour un membre porte la mention «\u00a0saisi par l’animation\u00a0»")));
    }

    @Produces
    @Singleton
    Retention names() {
        return new Retention(
                "council.names",
                "Noms des personnes qui ne siègent plus dans un conseil",
                "Mission d’intérêt public\u00a0: ce qui a été délibéré reste, le nom ne sert plus. Compté depuis la fin du siège.",
                1095,
                0,
                3650,
                day -> Member.count(SATS, day),
                day -> Member.update("name = null, named = false where " + SATS, day));
    }

    @Produces
    @Singleton
    Retention access() {
        return new Retention(
                "council.doors",
                "Accès des personnes dont le siège a pris fin",
                "Qui ne siège plus n’entre plus. Les pages du conseil sont fermées dès le lendemain du dernier jour\u00a0; le droit"
                        + " lui-même est retiré la nuit qui suit.",
                0,
                0,
                0,
                day -> left(day).size(),
                day -> {
                    List<Member> left = left(day);
                    left.forEach(member -> doors.dismiss(member.body.contract.id, member.body.id, member.person));
                    return left.size();
                });
    }

    private static List<Member> left(LocalDate day) {
        return Member.list(LEFT, day);
    }
}
