package fr.portevoix.council.opinion;

import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.shared.web.Errors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** An opinion as it is typed. */
public class OpinionForm {
    private static final int LONGEST_TITLE = 200;
    static final int MOST_CONDITIONS = 30;

    @RestForm
    public String titre;

    @RestForm
    public String sens;

    @RestForm
    public String texte;

    @RestForm
    public String conditions;

    @RestForm
    public int revision;

    static OpinionForm of(Opinion opinion) {
        OpinionForm form = new OpinionForm();
        form.titre = opinion.title;
        form.sens = opinion.sense.name();
        form.texte = opinion.words;
        form.conditions = opinion.conditions().stream().map(each -> each.words).collect(Collectors.joining("\n"));
        form.revision = opinion.revision;
        return form;
    }

    /** What an opinion on this version is called until somebody calls it otherwise. */
    static String titleOn(ActionSheetVersion version) {
        String title = "Avis sur «\u00a0" + version.title + "\u00a0»";
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    Errors errors() {
        Errors errors = Errors.none();
        if (title().isEmpty() || title().length() > LONGEST_TITLE) {
            errors.add("titre", "Donnez un titre, de 200 caractères au plus.");
        }
        if (Arrays.stream(Sense.values()).noneMatch(each -> each.name().equals(sens))) {
            errors.add("sens", "Choisissez le sens de l’avis.");
        }
        if (text().isEmpty() || text().length() > 20_000) {
            errors.add("texte", "Écrivez l’avis, en 20\u202f000 caractères au plus.");
        }
        if (lines().size() > MOST_CONDITIONS) {
            errors.add("conditions", MOST_CONDITIONS + " conditions au plus.");
        }
        if (lines().stream().anyMatch(line -> line.length() > 1000)) {
            errors.add("conditions", "Une condition tient en 1\u202f000 caractères.");
        }
        if (Sense.RESERVED.name().equals(sens) && lines().isEmpty()) {
            errors.add("conditions", "Favorable avec réserves\u00a0: écrivez au moins une condition.");
        }
        return errors;
    }

    String title() {
        return titre == null ? "" : titre.replaceAll("\\s+", " ").strip();
    }

    String text() {
        return texte == null ? "" : texte.replace("\r\n", "\n").strip();
    }

    List<String> lines() {
        return conditions == null
                ? List.of()
                : conditions
                        .lines()
                        .map(line -> line.replaceAll("\\s+", " ").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
