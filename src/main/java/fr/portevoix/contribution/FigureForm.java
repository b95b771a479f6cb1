package fr.portevoix.contribution;

import fr.portevoix.shared.web.Errors;
import java.math.BigDecimal;
import org.jboss.resteasy.reactive.RestForm;

/** A quoted figure as it is typed; what is not a number stays words, and an empty base stays unknown. */
public class FigureForm {
    @RestForm
    public String canal;

    @RestForm
    public String mesure;

    @RestForm
    public String groupe;

    @RestForm
    public String valeur;

    @RestForm
    public String unite;

    @RestForm
    public String base;

    @RestForm
    public String source;

    static FigureForm of(QuotedFigure figure) {
        FigureForm form = new FigureForm();
        form.canal = figure.channel;
        form.mesure = figure.measure;
        form.groupe = figure.part;
        form.valeur = figure.value == null
                ? figure.words
                : figure.value.stripTrailingZeros().toPlainString().replace('.', ',');
        form.unite = figure.unit;
        form.base = figure.base == null ? "" : figure.base.toString();
        form.source = figure.source;
        return form;
    }

    Errors errors() {
        Errors errors = Errors.none();
        check(errors, "canal", canal, 20, true);
        check(errors, "mesure", mesure, 200, true);
        check(errors, "groupe", groupe, 200, false);
        check(errors, "valeur", valeur, 400, false);
        check(errors, "unite", unite, 120, false);
        check(errors, "source", source, 300, false);
        if (!blank(base) && !base.strip().matches("\\d{1,9}")) {
            errors.add("base", "La base est un nombre entier ; laissez vide si la source ne la donne pas.");
        }
        return errors;
    }

    /** Puts what was typed into the figure; only where nothing is wrong. */
    void into(QuotedFigure figure) {
        figure.channel = canal.strip();
        figure.measure = mesure.strip();
        figure.part = text(groupe);
        boolean number = !blank(valeur) && valeur.strip().matches("-?\\d{1,11}([.,]\\d{1,3})?");
        figure.value = number ? new BigDecimal(valeur.strip().replace(',', '.')) : null;
        figure.words = number ? null : text(valeur);
        figure.unit = text(unite);
        figure.base = blank(base) ? null : Integer.valueOf(base.strip());
        figure.source = text(source);
    }

    private static void check(Errors errors, String field, String value, int longest, boolean needed) {
        if (needed && blank(value)) {
            errors.add(field, "Il manque quelque chose ici.");
        } else if (value != null && value.length() > longest) {
            errors.add(field, "Ce texte dépasse " + longest + " caractères.");
        }
    }

    private static String text(String value) {
        return blank(value) ? null : value.strip();
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
