package fr.portevoix.council;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Quartier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Seats everybody of a list that was pasted from a spreadsheet; of a list with a fault, nobody. */
@ApplicationScoped
public class ImportMembers {
    private static final int MOST = 500;
    private static final Set<String> YES = Set.of("oui", "o", "x", "1", "true");

    @Inject
    SeatMember seatMember;

    @Inject
    Clock clock;

    /** What was read, and what to mend. */
    public record Read(List<SeatMember.Seat> seats, RowReport report) {}

    /** Reads the list and keeps nothing. */
    public Read read(Body body, String list) {
        CsvTable table = CsvReader.requiring("nom")
                .allowing(
                        "courriel",
                        "college",
                        "mandat",
                        "choisi",
                        "observateur",
                        "depuis",
                        "jusque",
                        "quartier",
                        "langue")
                .upToBytes(200_000)
                .upToRows(MOST)
                .read((list == null ? "" : list).getBytes(StandardCharsets.UTF_8));
        RowReport report = table.report();
        List<SeatMember.Seat> seats = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        if (!report.hasErrors()) {
            for (CsvRow row : table.rows()) {
                MemberForm form = form(body, row);
                Errors errors = form.errors(body, null, LocalDate.now(clock));
                errors.getAll().forEach((field, sentence) -> report.error(row.line(), field, sentence));
                if (!form.courriel.isEmpty() && !addresses.add(form.courriel.toLowerCase(Locale.ROOT))) {
                    report.error(row.line(), "courriel", "Cette adresse est deux fois dans la liste.");
                }
                if (errors.isEmpty()) {
                    seats.add(form.seat(body.contract));
                }
            }
            if (table.rows().isEmpty() && !report.hasErrors()) {
                report.fileError("La liste ne contient personne\u00a0: écrivez une personne par ligne sous l’en-tête.");
            }
        }
        return new Read(seats, report);
    }

    /** Seats these people; answers how many were invited. */
    @Transactional
    public int keep(Body body, List<SeatMember.Seat> seats) {
        int invited = 0;
        for (SeatMember.Seat seat : seats) {
            Member member = seatMember.seat(body, seat);
            if (member.person != null && member.isActive(LocalDate.now(clock)) && seatMember.invite(member)) {
                invited++;
            }
        }
        return invited;
    }

    private static MemberForm form(Body body, CsvRow row) {
        MemberForm form = new MemberForm();
        form.membre = row.get("nom");
        form.courriel = row.get("courriel");
        form.college = row.get("college");
        form.mandat = row.get("mandat");
        form.choisi = row.get("choisi");
        form.observe = YES.contains(row.get("observateur").toLowerCase(Locale.ROOT)) ? "true" : null;
        form.depuis = row.get("depuis");
        form.jusque = row.get("jusque");
        form.langue = row.get("langue");
        String quartier = row.get("quartier");
        form.habite = quartier.isEmpty() ? "" : Slug.of(quartier);
        Quartier.of(body.contract).stream()
                .filter(each -> Slug.of(each.name).equals(Slug.of(quartier)))
                .findFirst()
                .ifPresent(each -> form.habite = each.slug);
        return form;
    }
}
