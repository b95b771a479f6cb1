package fr.portevoix.council.ballot;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Council;
import fr.portevoix.council.Majority;
import fr.portevoix.council.QuorumKind;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.shared.web.Errors;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** A ballot as it is typed. */
public class BallotForm {
    private static final int MOST_OPTIONS = 12;

    @RestForm
    public String question;

    @RestForm
    public String contexte;

    @RestForm
    public String methode;

    @RestForm
    public String options;

    @RestForm
    public String mentions;

    @RestForm
    public String secret;

    @RestForm
    public String quorum;

    @RestForm
    public String combien;

    @RestForm
    public String majorite;

    @RestForm
    public String papier;

    @RestForm
    public String ouvre;

    @RestForm
    public String ferme;

    @RestForm
    public String deliberation;

    @RestForm
    public String seance;

    @RestForm
    public String reserve;

    /** An empty form with the council's own rules. */
    static BallotForm of(Council council) {
        Ballot ballot = new Ballot();
        ballot.quorumKind = council.quorumKind;
        ballot.quorumValue = council.quorumValue;
        ballot.majority = council.majority;
        return of(ballot, ZoneId.systemDefault());
    }

    static BallotForm of(Ballot ballot, ZoneId zone) {
        BallotForm form = new BallotForm();
        form.question = ballot.question;
        form.contexte = ballot.context;
        form.methode = ballot.method.name();
        form.options = ballot.options;
        form.mentions = String.valueOf(ballot.grades);
        form.secret = ballot.secret ? "oui" : "non";
        form.quorum = ballot.quorumKind.name();
        form.combien = ballot.quorumValue == 0 ? "" : String.valueOf(ballot.quorumValue);
        form.majorite = ballot.majority.name();
        form.papier = ballot.onPaper ? "oui" : null;
        form.ouvre = write(ballot.opensAt, zone);
        form.ferme = write(ballot.closesAt, zone);
        form.deliberation = ballot.deliberation == null ? "" : ballot.deliberation.slug;
        form.seance = ballot.meeting == null ? "" : ballot.meeting.slug;
        form.reserve = ballot.shown ? null : "oui";
        return form;
    }

    Errors errors(Body body, ZoneId zone) {
        Errors errors = Errors.none();
        String asked = line(question);
        if (asked.isEmpty() || asked.length() > 300) {
            errors.add("question", "Écrivez la question, en 300 caractères au plus.");
        }
        Optional<Method> method = known(Method.values(), methode);
        if (method.isEmpty()) {
            errors.add("methode", "Choisissez comment le conseil décide.");
        }
        method.filter(Method.MAJORITY_JUDGMENT::equals).ifPresent(judged -> checkOptions(errors));
        if (method.filter(Method.CONSENT::equals).isPresent() && isSecret()) {
            errors.add(
                    "secret",
                    "Au consentement, une objection a une raison que le conseil travaille avec qui l’a dite\u00a0: ce vote est"
                            + " public.");
        }
        if (known(Majority.values(), majorite).isEmpty()) {
            errors.add("majorite", "Choisissez une majorité.");
        }
        checkQuorum(errors);
        if (contexte != null && contexte.length() > 20_000) {
            errors.add("contexte", "Ce texte dépasse 20\u202f000 caractères.");
        }
        checkMoments(errors, zone);
        if (!line(deliberation).isEmpty()
                && Deliberation.at(body, line(deliberation)).isEmpty()) {
            errors.add("deliberation", "Cette délibération n’existe pas.");
        }
        if (!line(seance).isEmpty() && meeting(body).isEmpty()) {
            errors.add("seance", "Cette réunion n’existe pas.");
        }
        return errors;
    }

    private void checkOptions(Errors errors) {
        List<String> lines = lines();
        if (lines.size() < 2 || lines.size() > MOST_OPTIONS) {
            errors.add("options", "Écrivez de 2 à " + MOST_OPTIONS + " propositions, une par ligne.");
        } else if (lines.stream().anyMatch(each -> each.length() > 200)) {
            errors.add("options", "Une proposition tient en 200 caractères.");
        } else if (lines.stream().distinct().count() < lines.size()) {
            errors.add("options", "Deux propositions sont les mêmes.");
        }
        if (!line(mentions).matches("[567]")) {
            errors.add("mentions", "Choisissez de 5 à 7 mentions.");
        }
    }

    private void checkQuorum(Errors errors) {
        Optional<QuorumKind> kind = known(QuorumKind.values(), quorum);
        int most = kind.filter(QuorumKind.SHARE::equals).isPresent() ? 100 : 1000;
        if (kind.isEmpty()) {
            errors.add("quorum", "Choisissez une règle de quorum.");
        } else if (kind.get().isNumbered() && (value() < 1 || value() > most)) {
            errors.add("combien", "Écrivez un nombre de 1 à " + most + ".");
        }
    }

    private void checkMoments(Errors errors, ZoneId zone) {
        for (String[] field : new String[][] {{"ouvre", ouvre}, {"ferme", ferme}}) {
            if (!line(field[1]).isEmpty() && moment(field[1], zone).isEmpty()) {
                errors.add(field[0], "Écrivez le jour et l’heure sous la forme 2026-01-31T18:30.");
            }
        }
        Optional<Instant> opens = moment(ouvre, zone);
        Optional<Instant> closes = moment(ferme, zone);
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            errors.add("ferme", "La clôture vient après l’ouverture.");
        }
    }

    /** Puts what was typed into the ballot; only where nothing is wrong. */
    void into(Ballot ballot, Body body, ZoneId zone) {
        ballot.question = line(question);
        ballot.context = contexte == null || contexte.isBlank()
                ? null
                : contexte.replace("\r\n", "\n").strip();
        ballot.method = Method.valueOf(line(methode));
        boolean graded = ballot.method == Method.MAJORITY_JUDGMENT;
        ballot.options = graded ? String.join("\n", lines()) : "";
        ballot.grades = graded ? Integer.parseInt(line(mentions)) : Grade.MOST;
        ballot.secret = isSecret();
        ballot.quorumKind = QuorumKind.valueOf(line(quorum));
        ballot.quorumValue = ballot.quorumKind.isNumbered() ? value() : 0;
        ballot.majority = Majority.valueOf(line(majorite));
        ballot.onPaper = "oui".equals(papier);
        ballot.opensAt = moment(ouvre, zone).orElse(null);
        ballot.closesAt = moment(ferme, zone).orElse(null);
        ballot.deliberation = Deliberation.at(body, line(deliberation)).orElse(null);
        ballot.meeting = meeting(body).orElse(null);
        ballot.shown = !"oui".equals(reserve);
    }

    private boolean isSecret() {
        return "oui".equals(secret);
    }

    private Optional<Meeting> meeting(Body body) {
        return Meeting.at(body.contract, line(seance)).filter(meeting -> meeting.body.equals(body));
    }

    private int value() {
        return line(combien).matches("\\d{1,4}") ? Integer.parseInt(line(combien)) : 0;
    }

    private List<String> lines() {
        return options == null
                ? List.of()
                : options.lines()
                        .map(BallotForm::line)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toList());
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String typed) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(line(typed)))
                .findFirst();
    }

    private static Optional<Instant> moment(String typed, ZoneId zone) {
        try {
            return line(typed).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(line(typed)).atZone(zone).toInstant());
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private static String write(Instant moment, ZoneId zone) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }
}
