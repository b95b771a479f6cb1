package fr.portevoix.walk.debrief;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkTheme;
import fr.portevoix.walk.observe.ObservationKind;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What the group agrees about an observation, as it is typed. */
public class ReviewForm {
    private static final int LONGEST = 4_000;

    @RestForm
    public String genre;

    @RestForm
    public String theme;

    @RestForm
    public String gravite;

    @RestForm
    public String arret;

    @RestForm
    public String service;

    @RestForm
    public String mots;

    /** The photos that everybody may see. */
    @RestForm
    public List<String> montrer;

    static ReviewForm of(Noted noted) {
        ReviewForm form = new ReviewForm();
        form.genre = noted.one().kind.name();
        form.theme = noted.one().theme == null ? "" : noted.one().theme.id.toString();
        form.gravite = noted.one().severity == null ? "" : noted.one().severity.toString();
        form.arret = noted.one().stop == null ? "" : noted.one().stop.id.toString();
        form.service = noted.one().service;
        form.mots = noted.words();
        return form;
    }

    Errors errors(Walk walk) {
        Errors errors = Errors.none();
        if (kind().isEmpty()) {
            errors.add("genre", "Choisissez ce que dit l’observation.");
        }
        if (!clean(theme).isEmpty() && theme(walk).isEmpty()) {
            errors.add("theme", "Ce diagnostic n’a pas ce thème.");
        }
        if (!clean(arret).isEmpty() && stop(walk).isEmpty()) {
            errors.add("arret", "Ce diagnostic n’a pas cet arrêt.");
        }
        if (!clean(gravite).matches("[123]?")) {
            errors.add("gravite", "Choisissez une gravité de la liste.");
        }
        if (clean(service).length() > 200) {
            errors.add("service", "200 signes au plus.");
        }
        if (clean(mots).isEmpty() || clean(mots).length() > LONGEST) {
            errors.add("mots", "Entre 1 et 4\u202f000 signes.");
        }
        return errors;
    }

    Optional<ObservationKind> kind() {
        return ObservationKind.named(clean(genre));
    }

    Optional<WalkTheme> theme(Walk walk) {
        return WalkTheme.of(walk).stream()
                .filter(each -> each.id.toString().equals(clean(theme)))
                .findFirst();
    }

    Optional<Stop> stop(Walk walk) {
        return Stop.of(walk).stream()
                .filter(each -> each.id.toString().equals(clean(arret)))
                .findFirst();
    }

    Integer severity() {
        return clean(gravite).isEmpty() || kind().orElse(null) != ObservationKind.PROBLEM
                ? null
                : Integer.valueOf(clean(gravite));
    }

    String service() {
        return clean(service).isEmpty() ? null : clean(service);
    }

    String words() {
        return clean(mots);
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
