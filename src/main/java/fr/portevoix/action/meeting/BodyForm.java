package fr.portevoix.action.meeting;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.Quartier;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** A body as it is typed. */
public class BodyForm {
    @RestForm
    public String nom;

    @RestForm
    public String genre;

    @RestForm
    public String niveau;

    @RestForm
    public String regles;

    @RestForm
    public String ferme;

    @RestForm
    public List<String> quartier = List.of();

    static BodyForm of(Body body) {
        BodyForm form = new BodyForm();
        form.nom = body.name;
        form.genre = body.kind;
        form.niveau = body.level;
        form.regles = body.rules;
        form.ferme = DayField.write(body.closedOn);
        form.quartier = body.quartiers.stream().map(each -> each.slug).toList();
        return form;
    }

    Errors errors() {
        Errors errors = Errors.none();
        String name = Typed.line(nom);
        if (name.isEmpty() || name.length() > 200) {
            errors.add("nom", "Donnez un nom, de 200 caractères au plus.");
        }
        String kind = Typed.line(genre);
        if (kind.isEmpty() || kind.length() > 100) {
            errors.add(
                    "genre",
                    "Dites ce que c’est, en 100 caractères au plus\u00a0: comité de pilotage, conseil citoyen…");
        }
        Typed.atMost(100, "niveau", Typed.line(niveau), errors);
        Typed.atMost(Typed.LONGEST_TEXT, "regles", Typed.text(regles), errors);
        DayField.check("ferme", ferme, errors);
        return errors;
    }

    /** Puts what was typed into the body; only where nothing is wrong. */
    void into(Body body, List<Quartier> known) {
        body.name = Typed.line(nom);
        body.kind = Typed.line(genre);
        body.level = Typed.orNull(Typed.line(niveau));
        body.rules = Typed.orNull(Typed.text(regles));
        body.closedOn = DayField.read(ferme).orElse(null);
        body.quartiers = Typed.quartiers(known, quartier);
    }
}
