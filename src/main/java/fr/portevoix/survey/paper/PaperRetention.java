package fr.portevoix.survey.paper;

import fr.portevoix.account.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How long a sheet that was entered once waits for its second entry. */
class PaperRetention {
    private static final String WAITING = "storedOn is null and firstOn < ?1";

    @Produces
    @Singleton
    Retention sheets() {
        return new Retention(
                "survey.sheets",
                "Saisies de feuilles de papier que personne n’a départagées",
                "Une saisie ne sert que le temps de la comparer à la deuxième ; rien n’en a été compté. Compté depuis la"
                        + " première saisie.",
                180,
                30,
                730,
                day -> PaperSheet.count(WAITING, day),
                day -> PaperSheet.delete(WAITING, day));
    }
}
