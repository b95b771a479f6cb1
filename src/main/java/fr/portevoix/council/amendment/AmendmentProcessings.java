package fr.portevoix.council.amendment;

import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Declares what is done with the changes that members of councils ask for. */
@ApplicationScoped
class AmendmentProcessings implements ProcessingSource {
    @Override
    public List<Processing> processings() {
        return List.of(new Processing(
                "Amendements des conseils aux projets de fiches",
                "Changer un projet avec celles et ceux qui le lisent, dire à chacun ce que sa demande est devenue, et"
                        + " pourquoi.",
                "Mission d’intérêt public (article 6, 1, e du RGPD).",
                List.of("Membres des conseils", "Membres de l’équipe qui décident"),
                List.of(
                        "Ce qu’un membre demande, pourquoi, et le jour",
                        "Qui le soutient, et ce qui en est dit, avec le jour et l’heure",
                        "La décision, sa raison, et qui de l’équipe l’a notée"),
                List.of(
                        "Les membres du même conseil et l’équipe",
                        "Le public\u00A0: des nombres seulement, sur la page d’une fiche publiée"),
                List.of("council.names"),
                List.of(
                        "L’histoire du texte ne nomme que les membres qui l’acceptent",
                        "Une remarque retirée perd ses mots")));
    }
}
