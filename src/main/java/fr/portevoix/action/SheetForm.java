package fr.portevoix.action;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.FrenchNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A sheet as somebody writes it: what repeats comes as columns, one value for each row. */
public class SheetForm {
    static final int LONGEST_TEXT = 6000;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_TITLE = 200;
    static final int MOST_ROWS = 30;

    @RestForm
    public int revision;

    @RestForm
    public String title;

    @RestForm
    public String pilot;

    @RestForm
    public List<String> objective;

    @RestForm
    public List<String> axis;

    @RestForm
    public String stakes;

    @RestForm
    public String aims;

    @RestForm
    public String publics;

    @RestForm
    public String course;

    @RestForm
    public String means;

    @RestForm
    public List<String> partnerName;

    @RestForm
    public List<String> partnerRole;

    @RestForm
    public List<String> moneyLabel;

    @RestForm
    public List<String> moneyAmount;

    @RestForm
    public List<String> moneySource;

    @RestForm
    public List<String> indicatorKey;

    @RestForm
    public List<String> indicatorLabel;

    @RestForm
    public List<String> indicatorUnit;

    @RestForm
    public List<String> indicatorBaseline;

    @RestForm
    public List<String> indicatorBaselineYear;

    @RestForm
    public List<String> indicatorTarget;

    @RestForm
    public List<String> indicatorTargetYear;

    @RestForm
    public List<String> indicatorSource;

    @RestForm
    public List<String> placeQuartier;

    @RestForm
    public List<String> placeText;

    private final Errors errors = Errors.none();

    /** What cannot be taken; known once {@link #content} was asked for. */
    public Errors errors() {
        return errors;
    }

    /** What was written, as far as it can be taken; rows that say nothing are left out. */
    public SheetContent content(SheetChoices choices) {
        String name = line("title", title);
        if (name.isEmpty()) {
            errors.add("title", "Donnez un titre à la fiche.");
        } else if (name.length() > LONGEST_TITLE) {
            errors.add("title", "Le titre a au plus " + LONGEST_TITLE + " caractères.");
        }
        return new SheetContent(
                name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name,
                line("pilot", pilot),
                choices.objectives(chosen(objective)),
                choices.axes(chosen(axis)),
                text("stakes", stakes),
                text("aims", aims),
                text("publics", publics),
                partners(),
                text("course", course),
                text("means", means),
                money(),
                indicators(),
                places(choices));
    }

    private List<SheetContent.Partner> partners() {
        List<SheetContent.Partner> partners = new ArrayList<>();
        for (int row = 0; row < rows(partnerName); row++) {
            String name = line("partnerName", at(partnerName, row));
            String role = line("partnerName", at(partnerRole, row));
            if (name.isEmpty() && !role.isEmpty()) {
                errors.add("partnerName", "Nommez le partenaire dont le rôle est « " + role + " ».");
            }
            if (!name.isEmpty() || !role.isEmpty()) {
                partners.add(new SheetContent.Partner(name, role));
            }
        }
        return partners;
    }

    private List<SheetContent.Money> money() {
        List<SheetContent.Money> money = new ArrayList<>();
        for (int row = 0; row < rows(moneyLabel); row++) {
            String label = line("moneyLabel", at(moneyLabel, row));
            String source = line("moneyLabel", at(moneySource, row));
            BigDecimal amount = number("moneyLabel", at(moneyAmount, row));
            if (label.isEmpty() && (amount != null || !source.isEmpty())) {
                errors.add("moneyLabel", "Dites à quoi sert cette ligne du budget.");
            }
            if (!label.isEmpty() || amount != null || !source.isEmpty()) {
                money.add(new SheetContent.Money(label, amount, source));
            }
        }
        return money;
    }

    private List<SheetContent.Indicator> indicators() {
        List<SheetContent.Indicator> indicators = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int row = 0; row < rows(indicatorLabel); row++) {
            String label = line("indicatorLabel", at(indicatorLabel, row));
            BigDecimal baseline = number("indicatorLabel", at(indicatorBaseline, row));
            BigDecimal target = number("indicatorLabel", at(indicatorTarget, row));
            if (label.isEmpty()) {
                if (baseline != null || target != null) {
                    errors.add("indicatorLabel", "Nommez l’indicateur que ces nombres mesurent.");
                }
                continue;
            }
            String key = at(indicatorKey, row);
            boolean known = key.matches("[a-z0-9]{8}") && keys.add(key);
            indicators.add(new SheetContent.Indicator(
                    known ? key : UUID.randomUUID().toString().substring(0, 8),
                    label,
                    line("indicatorLabel", at(indicatorUnit, row)),
                    baseline,
                    year(at(indicatorBaselineYear, row)),
                    target,
                    year(at(indicatorTargetYear, row)),
                    line("indicatorLabel", at(indicatorSource, row))));
        }
        return indicators;
    }

    private List<SheetContent.Place> places(SheetChoices choices) {
        List<SheetContent.Place> places = new ArrayList<>();
        for (int row = 0; row < rows(placeQuartier); row++) {
            String said = text("placeText", at(placeText, row));
            Optional<SheetContent.Place> place = choices.place(at(placeQuartier, row), said);
            place.filter(kept -> !said.isEmpty()).ifPresent(places::add);
        }
        return places;
    }

    private BigDecimal number(String field, String written) {
        if (written.isBlank() || FrenchNumber.isUnknown(written.strip())) {
            return null;
        }
        Optional<BigDecimal> number = FrenchNumber.read(written);
        if (number.isEmpty()) {
            errors.add(field, "« " + written.strip() + " » n’est pas un nombre. Laissez vide ce qui n’est pas connu.");
        }
        return number.orElse(null);
    }

    private Integer year(String written) {
        String year = written.strip();
        if (year.isEmpty()) {
            return null;
        }
        if (!year.matches("(19|20|21)\\d\\d")) {
            errors.add("indicatorLabel", "« " + year + " » n’est pas une année, comme 2026.");
            return null;
        }
        return Integer.valueOf(year);
    }

    private String text(String field, String text) {
        String kept = text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (kept.length() > LONGEST_TEXT) {
            errors.add(field, "Ce texte a au plus " + LONGEST_TEXT + " caractères.");
        }
        return kept;
    }

    private String line(String field, String line) {
        String kept = line == null ? "" : line.replaceAll("\\s+", " ").strip();
        if (kept.length() > LONGEST_LINE) {
            errors.add(field, "Une ligne a au plus " + LONGEST_LINE + " caractères.");
        }
        return kept;
    }

    static int rows(List<String> column) {
        return column == null ? 0 : Math.min(MOST_ROWS, column.size());
    }

    static String at(List<String> column, int row) {
        return column == null || row >= column.size() || column.get(row) == null ? "" : column.get(row);
    }

    private static List<String> chosen(List<String> column) {
        return column == null ? List.of() : column;
    }
}
