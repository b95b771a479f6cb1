package fr.portevoix.workshop;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Speaker;
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
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** A session as it is typed. */
public class WorkshopForm {
    private static final int MOST_HEADS = 100_000;
    private static final int EMPTY_ROWS = 3;

    @RestForm
    public String titre;

    @RestForm
    public String genre;

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
    public String partenaires;

    @RestForm
    public String intervenants;

    @RestForm
    public String voix;

    @RestForm
    public List<String> quartier;

    @RestForm
    public List<String> publics;

    @RestForm
    public List<String> nombre;

    @RestForm
    public String annoncee;

    /** A public and how many came, as typed. */
    public record HeadRow(String people, String heads) {}

    static WorkshopForm of(Workshop workshop, List<WorkshopHead> heads) {
        WorkshopForm form = new WorkshopForm();
        form.titre = workshop.title;
        form.genre = workshop.kind.name();
        form.consultation = workshop.consultation.slug;
        form.presentation = workshop.presentation;
        form.jour = workshop.heldOn.toString();
        form.debut = workshop.startsAt == null ? "" : workshop.startsAt.toString();
        form.fin = workshop.endsAt == null ? "" : workshop.endsAt.toString();
        form.lieu = workshop.place;
        form.acces = workshop.access;
        form.partenaires = workshop.partners;
        form.intervenants = workshop.speakers;
        form.voix = workshop.usualSpeaker.name();
        form.quartier = workshop.quartiers.stream().map(one -> one.slug).toList();
        form.publics = heads.stream().map(head -> head.people).toList();
        form.nombre = heads.stream().map(head -> String.valueOf(head.heads)).toList();
        form.annoncee = workshop.announced ? "true" : null;
        return form;
    }

    /** The head counts as typed, and empty rows for more. */
    public List<HeadRow> rows() {
        List<HeadRow> rows = new ArrayList<>(typedRows());
        for (int more = 0; more < EMPTY_ROWS; more++) {
            rows.add(new HeadRow("", ""));
        }
        return rows;
    }

    /** Whether this quartier was ticked. */
    public boolean concerns(Quartier one) {
        return quartier != null && quartier.contains(one.slug);
    }

    private List<HeadRow> typedRows() {
        List<HeadRow> rows = new ArrayList<>();
        int typed = Math.min(publics == null ? 0 : publics.size(), nombre == null ? 0 : nombre.size());
        for (int row = 0; row < typed; row++) {
            HeadRow read = new HeadRow(clean(publics.get(row)), clean(nombre.get(row)));
            if (!read.people().isEmpty() || !read.heads().isEmpty()) {
                rows.add(read);
            }
        }
        return rows;
    }

    Errors errors(Contract contract) {
        Errors errors = Errors.none();
        if (clean(titre).isEmpty()) {
            errors.add("titre", "Donnez un titre à la séance.");
        }
        length(errors, "titre", titre, 200);
        length(errors, "lieu", lieu, 200);
        Stream.of("presentation", "acces", "partenaires", "intervenants")
                .forEach(field -> length(errors, field, text(field), 4000));
        if (kind().isEmpty()) {
            errors.add("genre", "Choisissez le genre de séance.");
        }
        if (consultation == null || Consultation.at(contract, consultation).isEmpty()) {
            errors.add("consultation", "Choisissez la consultation à laquelle la séance appartient.");
        }
        if (DayField.read(jour).isEmpty()) {
            errors.add("jour", "Donnez le jour de la séance.");
        }
        hour(errors, "debut", debut);
        hour(errors, "fin", fin);
        if (hour(debut) != null && hour(fin) != null && !hour(fin).isAfter(hour(debut))) {
            errors.add("fin", "La séance finit avant de commencer.");
        }
        if (speaker().isEmpty()) {
            errors.add("voix", "Choisissez qui parle le plus souvent.");
        }
        if (quartier != null
                && quartier.stream()
                        .anyMatch(slug -> Quartier.at(contract, slug).isEmpty())) {
            errors.add("quartier", "Ce contrat n’a pas ce quartier.");
        }
        for (HeadRow row : typedRows()) {
            if (row.people().isEmpty()
                    || row.people().length() > 120
                    || heads(row).isEmpty()) {
                errors.add(
                        "publics",
                        "Écrivez un public et un nombre de personnes, par exemple «\u00a0Habitants\u00a0» et 12.");
            }
        }
        return errors;
    }

    /** Writes what was typed into a session; only of a form without errors. */
    void into(Workshop workshop, Contract contract) {
        workshop.title = clean(titre);
        workshop.kind = kind().orElseThrow();
        workshop.consultation = Consultation.at(contract, consultation).orElseThrow();
        workshop.presentation = orNull(presentation);
        workshop.heldOn = DayField.read(jour).orElseThrow();
        workshop.startsAt = hour(debut);
        workshop.endsAt = hour(fin);
        workshop.place = orNull(lieu);
        workshop.access = orNull(acces);
        workshop.partners = orNull(partenaires);
        workshop.speakers = orNull(intervenants);
        workshop.usualSpeaker = speaker().orElseThrow();
        workshop.announced = "true".equals(annoncee);
        workshop.quartiers = new HashSet<>(
                quartier == null
                        ? List.of()
                        : quartier.stream()
                                .distinct()
                                .map(slug -> Quartier.at(contract, slug).orElseThrow())
                                .toList());
    }

    /** The head counts that were typed, as they are kept. */
    List<WorkshopHead> heads(Workshop workshop) {
        List<WorkshopHead> heads = new ArrayList<>();
        for (HeadRow row : typedRows()) {
            WorkshopHead head = new WorkshopHead();
            head.workshop = workshop;
            head.position = heads.size() + 1;
            head.people = row.people();
            head.heads = heads(row).orElseThrow();
            heads.add(head);
        }
        return heads;
    }

    private static Optional<Integer> heads(HeadRow row) {
        return row.heads().matches("\\d{1,6}")
                ? Optional.of(Integer.valueOf(row.heads())).filter(heads -> heads <= MOST_HEADS)
                : Optional.empty();
    }

    private Optional<WorkshopKind> kind() {
        return Choice.of(WorkshopKind.class, genre);
    }

    private Optional<Speaker> speaker() {
        return Choice.of(Speaker.class, voix);
    }

    private String text(String field) {
        return switch (field) {
            case "presentation" -> presentation;
            case "acces" -> acces;
            case "partenaires" -> partenaires;
            default -> intervenants;
        };
    }

    private static void length(Errors errors, String field, String text, int most) {
        if (clean(text).length() > most) {
            errors.add(field, "Ce texte dépasse " + most + " caractères.");
        }
    }

    private static void hour(Errors errors, String field, String typed) {
        if (!clean(typed).isEmpty() && hour(typed) == null) {
            errors.add(field, "Écrivez l’heure sous la forme 18:30.");
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
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
