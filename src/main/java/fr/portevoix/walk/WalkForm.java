package fr.portevoix.walk;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.Quartier;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** A walk as it is typed. */
public class WalkForm {
    private static final int MOST_HEADS = 1_000;

    @RestForm
    public String titre;

    @RestForm
    public String consultation;

    @RestForm
    public String presentation;

    @RestForm
    public String jour;

    @RestForm
    public String debut;

    @RestForm
    public String fin;

    @RestForm
    public String lieu;

    @RestForm
    public String acces;

    @RestForm
    public String consignes;

    @RestForm
    public List<String> quartier;

    @RestForm
    public List<String> publics;

    @RestForm
    public List<String> nombre;

    @RestForm
    public List<String> themeId;

    @RestForm
    public List<String> theme;

    @RestForm
    public List<String> noeud;

    @RestForm
    public List<String> critereId;

    @RestForm
    public List<String> critere;

    @RestForm
    public String annonce;

    /** A kind of people and how many, as typed. */
    public record HeadRow(String people, String heads) {}

    /** What a guide begins with. */
    public static WalkForm of(WalkGuide guide) {
        WalkForm form = new WalkForm();
        form.titre = guide == WalkGuide.GENERAL ? "" : guide.french();
        form.consignes = String.join("\n", guide.prompts());
        form.theme = guide.themes();
        form.critere = guide.criteria();
        form.publics = WalkHead.USUAL;
        form.annonce = "true";
        return form;
    }

    static WalkForm of(Walk walk) {
        WalkForm form = new WalkForm();
        form.titre = walk.title;
        form.consultation = walk.consultation.slug;
        form.presentation = walk.presentation;
        form.jour = walk.heldOn.toString();
        form.debut = walk.startsAt == null ? "" : walk.startsAt.toString();
        form.fin = walk.endsAt == null ? "" : walk.endsAt.toString();
        form.lieu = walk.place;
        form.acces = walk.access;
        form.consignes = walk.prompts;
        form.quartier = walk.quartiers.stream().map(one -> one.slug).toList();
        List<WalkHead> heads = WalkHead.of(walk);
        form.publics = heads.isEmpty()
                ? WalkHead.USUAL
                : heads.stream().map(head -> head.people).toList();
        form.nombre = heads.stream().map(head -> String.valueOf(head.heads)).toList();
        List<WalkTheme> themes = WalkTheme.of(walk);
        form.themeId = themes.stream().map(each -> each.id.toString()).toList();
        form.theme = themes.stream().map(each -> each.label).toList();
        form.noeud = themes.stream()
                .map(each -> each.node == null ? "" : each.node.code)
                .toList();
        List<WalkCriterion> criteria = WalkCriterion.of(walk);
        form.critereId = criteria.stream().map(each -> each.id.toString()).toList();
        form.critere = criteria.stream().map(each -> each.label).toList();
        form.annonce = walk.announced ? "true" : null;
        return form;
    }

    /** The head counts as typed, and empty rows for more. */
    public List<HeadRow> rows() {
        List<HeadRow> rows = new ArrayList<>();
        for (int row = 0; row < TypedRows.size(publics); row++) {
            rows.add(new HeadRow(TypedRows.at(publics, row), TypedRows.at(nombre, row)));
        }
        rows.removeIf(row -> row.people().isEmpty() && row.heads().isEmpty());
        for (int more = 0; more < TypedRows.EMPTY; more++) {
            rows.add(new HeadRow("", ""));
        }
        return rows;
    }

    /** The themes as typed, and empty rows for more. */
    public List<TypedRows.Row> themes() {
        return typedThemes().withMore();
    }

    /** The grid as typed, and empty rows for more. */
    public List<TypedRows.Row> criteria() {
        return typedCriteria().withMore();
    }

    private TypedRows typedThemes() {
        return TypedRows.of(themeId, theme, noeud);
    }

    private TypedRows typedCriteria() {
        return TypedRows.of(critereId, critere, null);
    }

    /** Whether this quartier was ticked. */
    public boolean concerns(Quartier one) {
        return quartier != null && quartier.contains(one.slug);
    }

    Errors errors(Contract contract) {
        Errors errors = Errors.none();
        if (clean(titre).isEmpty()) {
            errors.add("titre", "Donnez un titre au diagnostic.");
        }
        length(errors, "titre", titre, 200);
        length(errors, "lieu", lieu, 200);
        length(errors, "presentation", presentation, 4000);
        length(errors, "acces", acces, 4000);
        length(errors, "consignes", consignes, 4000);
        if (consultation == null || Consultation.at(contract, consultation).isEmpty()) {
            errors.add("consultation", "Choisissez la consultation à laquelle le diagnostic appartient.");
        }
        if (DayField.read(jour).isEmpty()) {
            errors.add("jour", "Donnez le jour de la marche.");
        }
        hour(errors, "debut", debut);
        hour(errors, "fin", fin);
        if (hour(debut) != null && hour(fin) != null && !hour(fin).isAfter(hour(debut))) {
            errors.add("fin", "La marche finit avant de commencer.");
        }
        if (quartier != null
                && quartier.stream()
                        .anyMatch(slug -> Quartier.at(contract, slug).isEmpty())) {
            errors.add("quartier", "Ce contrat n’a pas ce quartier.");
        }
        for (HeadRow row : rows()) {
            if (row.people().length() > TypedRows.LONGEST
                    || row.people().isEmpty() != row.heads().isEmpty()
                            && !row.heads().isEmpty()
                    || !row.heads().isEmpty() && count(row).isEmpty()) {
                errors.add(
                        "publics",
                        "Écrivez qui marche et un nombre de personnes, par exemple «\u00a0Habitants\u00a0» et 12.");
            }
        }
        typedThemes().check(errors, "theme", contract);
        typedCriteria().check(errors, "critere", contract);
        return errors;
    }

    /** Writes what was typed into a walk; only of a form without errors. */
    void into(Walk walk, Contract contract) {
        walk.title = clean(titre);
        walk.consultation = Consultation.at(contract, consultation).orElseThrow();
        walk.presentation = orNull(presentation);
        walk.heldOn = DayField.read(jour).orElseThrow();
        walk.startsAt = hour(debut);
        walk.endsAt = hour(fin);
        walk.place = orNull(lieu);
        walk.access = orNull(acces);
        walk.prompts = orNull(consignes);
        walk.announced = "true".equals(annonce);
        walk.quartiers = new HashSet<>(
                quartier == null
                        ? List.of()
                        : quartier.stream()
                                .distinct()
                                .map(slug -> Quartier.at(contract, slug).orElseThrow())
                                .toList());
    }

    /** The head counts that were typed, as they are kept. */
    List<WalkHead> heads(Walk walk) {
        List<WalkHead> heads = new ArrayList<>();
        for (HeadRow row : rows()) {
            if (!row.heads().isEmpty()) {
                WalkHead head = new WalkHead();
                head.walk = walk;
                head.position = heads.size() + 1;
                head.people = row.people();
                head.heads = count(row).orElseThrow();
                heads.add(head);
            }
        }
        return heads;
    }

    /** Keeps the themes: one with an id keeps what was put under it, one that was emptied goes. */
    void keepThemes(Walk walk) {
        typedThemes().keep(WalkTheme.of(walk), WalkTheme::new, (theme, position, row) -> {
            theme.walk = walk;
            theme.position = position;
            theme.label = row.label();
            theme.node = row.node(walk.contract).orElse(null);
        });
    }

    /** Keeps the grid, likewise. */
    void keepCriteria(Walk walk) {
        typedCriteria().keep(WalkCriterion.of(walk), WalkCriterion::new, (criterion, position, row) -> {
            criterion.walk = walk;
            criterion.position = position;
            criterion.label = row.label();
        });
    }

    private static Optional<Integer> count(HeadRow row) {
        return row.heads().matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(row.heads())).filter(heads -> heads <= MOST_HEADS)
                : Optional.empty();
    }

    private static void length(Errors errors, String field, String typed, int most) {
        if (clean(typed).length() > most) {
            errors.add(field, most + " signes au plus.");
        }
    }

    private static void hour(Errors errors, String field, String typed) {
        if (!clean(typed).isEmpty() && hour(typed) == null) {
            errors.add(field, "Écrivez l’heure comme 14:30.");
        }
    }

    private static LocalTime hour(String typed) {
        try {
            return clean(typed).isEmpty()
                    ? null
                    : LocalTime.parse(clean(typed)).withSecond(0).withNano(0);
        } catch (DateTimeParseException notAnHour) {
            return null;
        }
    }

    private static String orNull(String typed) {
        return clean(typed).isEmpty() ? null : clean(typed);
    }

    private static String clean(String typed) {
        return TypedRows.clean(typed);
    }
}
