package fr.portevoix.survey.call;

import fr.portevoix.shared.text.PhoneNumber;
import fr.portevoix.survey.SurveyLanguages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Whom to call, as the console shows them. */
public record Caller(
        UUID id,
        String phone,
        String link,
        String name,
        String language,
        String spoken,
        String quartier,
        String note,
        String history,
        boolean needsInterpreter) {
    static Caller of(CallEntry entry, ZoneId zone) {
        PhoneNumber number = new PhoneNumber(entry.phone);
        return new Caller(
                entry.id,
                number.spoken(),
                number.link(),
                entry.name,
                entry.language,
                entry.language == null ? null : SurveyLanguages.inFrench(entry.language),
                entry.quartier == null ? null : entry.quartier.name,
                entry.note,
                history(entry, zone),
                entry.needsInterpreter);
    }

    private static String history(CallEntry entry, ZoneId zone) {
        if (entry.triedAt == null) {
            return "Premier appel";
        }
        DateTimeFormatter words = DateTimeFormatter.ofPattern("EEEE d MMMM 'à' H 'h' mm", Locale.FRENCH)
                .withZone(zone);
        String last = (entry.tries == 1 ? "1 appel" : entry.tries + " appels") + ", le dernier "
                + words.format(entry.triedAt) + " : "
                + entry.lastOutcome.french().toLowerCase(Locale.FRENCH);
        return entry.appointment ? last + ". Rendez-vous pris pour " + words.format(entry.dueAt) : last;
    }
}
