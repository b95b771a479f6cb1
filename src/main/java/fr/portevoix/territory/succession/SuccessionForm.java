package fr.portevoix.territory.succession;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.PerimeterChange;
import fr.portevoix.territory.Quartier;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody said of every quartier at once: what it became, and its new official code.
 *
 * <p>The kinds follow from the pairs: one to several is a split, several to one a merger, one to one another name, or
 * another outline where that was ticked.
 */
final class SuccessionForm {
    static final String HEIR = "devient-";
    static final String REDRAWN = "contour-";
    static final String CODE = "code-";
    static final String DAY = "jour";
    private static final String CODE_FORM = "[A-Za-z0-9]{2,12}";

    private final List<Quartier> quartiers;
    private final Map<UUID, Set<UUID>> heirs = new LinkedHashMap<>();
    private final Set<UUID> redrawn = new HashSet<>();
    private final Map<UUID, String> codes = new HashMap<>();
    private final String day;

    private SuccessionForm(List<Quartier> quartiers, String day) {
        this.quartiers = quartiers;
        this.day = day == null ? "" : day.strip();
    }

    /** What was sent; a choice that names no quartier of this contract is as if it were empty. */
    static SuccessionForm read(MultivaluedMap<String, String> sent, List<Quartier> quartiers) {
        SuccessionForm form = new SuccessionForm(quartiers, sent.getFirst(DAY));
        Map<String, UUID> known = new HashMap<>();
        quartiers.forEach(quartier -> known.put(quartier.id.toString(), quartier.id));
        for (Quartier quartier : quartiers) {
            Set<UUID> became = new LinkedHashSet<>();
            sent.getOrDefault(HEIR + quartier.id, List.of()).stream()
                    .filter(known::containsKey)
                    .map(known::get)
                    .forEach(became::add);
            form.heirs.put(quartier.id, became);
            if (sent.containsKey(REDRAWN + quartier.id)) {
                form.redrawn.add(quartier.id);
            }
            String code = sent.getFirst(CODE + quartier.id);
            form.codes.put(quartier.id, code == null ? "" : code.strip().toUpperCase(Locale.ROOT));
        }
        return form;
    }

    /** What is kept, as it would be sent again. */
    static SuccessionForm of(Succession kept, List<Quartier> quartiers) {
        SuccessionForm form = new SuccessionForm(quartiers, "");
        quartiers.forEach(quartier -> form.heirs.put(quartier.id, new LinkedHashSet<>(kept.heirs(quartier.id))));
        kept.links().stream()
                .filter(link -> link.kind() == PerimeterChange.REDRAWN)
                .forEach(link -> form.redrawn.add(link.before()));
        return form;
    }

    Set<UUID> heirs(UUID quartier) {
        return heirs.getOrDefault(quartier, Set.of());
    }

    boolean isRedrawn(UUID quartier) {
        return redrawn.contains(quartier);
    }

    String code(UUID quartier) {
        return codes.getOrDefault(quartier, "");
    }

    String day() {
        return day;
    }

    /** Why it cannot be kept, after what is kept already; none where it can. */
    Errors errors(Succession kept) {
        Errors errors = Errors.none();
        DayField.check(DAY, day, errors);
        boolean newCodes = codes.values().stream().anyMatch(code -> !code.isEmpty());
        if (newCodes && day.isEmpty()) {
            errors.add(DAY, "Dites depuis quand les nouveaux codes sont en vigueur.");
        }
        for (Quartier quartier : quartiers) {
            String code = code(quartier.id);
            if (!code.isEmpty() && !code.matches(CODE_FORM)) {
                errors.add(
                        CODE + quartier.id,
                        "« " + quartier.name + " » : un code officiel est fait de 2 à 12 lettres et chiffres.");
            } else if (kept.codes(quartier.id).stream()
                    .anyMatch(each -> each.code().equals(code))) {
                errors.add(CODE + quartier.id, "« " + quartier.name + " » a déjà le code " + code + ".");
            }
            if (heirs(quartier.id).equals(Set.of(quartier.id))) {
                errors.add(
                        HEIR + quartier.id,
                        "« " + quartier.name
                                + " » reste lui-même : laissez vide, ou dites aussi ce qui en a été détaché.");
            } else if (comesBackTo(quartier.id)) {
                errors.add(
                        HEIR + quartier.id,
                        "« " + quartier.name + " » finirait par venir de lui-même : regardez la suite des lignes.");
            }
        }
        return errors;
    }

    private boolean comesBackTo(UUID start) {
        Set<UUID> seen = new HashSet<>();
        List<UUID> waiting = new ArrayList<>(heirs(start));
        waiting.remove(start);
        while (!waiting.isEmpty()) {
            UUID here = waiting.remove(0);
            if (here.equals(start)) {
                return true;
            }
            if (seen.add(here)) {
                heirs(here).stream().filter(next -> !next.equals(here)).forEach(waiting::add);
            }
        }
        return false;
    }

    /** What is to be kept: pairs that were known keep their day, new codes end those before them. */
    Succession succession(Succession kept) {
        LocalDate on = DayField.read(day).orElse(null);
        List<Succession.Link> links = new ArrayList<>();
        heirs.forEach((before, became) -> became.forEach(after ->
                links.add(new Succession.Link(before, after, kind(before, after), known(kept, before, after, on)))));
        List<Succession.Code> all = new ArrayList<>();
        for (Succession.Code code : kept.codes()) {
            boolean ends = !code(code.quartier()).isEmpty() && code.until() == null && on != null;
            all.add(ends ? new Succession.Code(code.quartier(), code.code(), code.from(), on.minusDays(1)) : code);
        }
        codes.forEach((quartier, code) -> {
            if (!code.isEmpty()) {
                all.add(new Succession.Code(quartier, code, on, null));
            }
        });
        return new Succession(links, all);
    }

    private PerimeterChange kind(UUID before, UUID after) {
        if (heirs(before).size() > 1) {
            return PerimeterChange.SPLIT;
        }
        long origins = heirs.entrySet().stream()
                .filter(pair -> !pair.getKey().equals(after) && pair.getValue().contains(after))
                .count();
        if (origins > 1) {
            return PerimeterChange.MERGED;
        }
        return isRedrawn(before) ? PerimeterChange.REDRAWN : PerimeterChange.RENAMED;
    }

    private static LocalDate known(Succession kept, UUID before, UUID after, LocalDate otherwise) {
        return kept.links().stream()
                .filter(link -> link.before().equals(before) && link.after().equals(after))
                .findFirst()
                .map(Succession.Link::on)
                .orElse(otherwise);
    }
}
