package fr.portevoix.action.meeting;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.SheetAgendas;
import fr.portevoix.contribution.FrenchNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the desk of sheets which meetings speak of a sheet, what they decided, and which could. */
@ApplicationScoped
class SheetsOnAgendas implements SheetAgendas {
    /** Further ahead nobody plans an agenda. */
    private static final int NEXT = 5;

    @Inject
    Clock clock;

    @Override
    public List<Place> places(ActionSheet sheet) {
        return items(sheet).stream().map(SheetsOnAgendas::place).toList();
    }

    @Override
    public List<Chance> chances(ActionSheet sheet) {
        Set<Meeting> taken = items(sheet).stream().map(item -> item.meeting).collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        return sheet.latest().isEmpty()
                ? List.of()
                : Meeting.of(sheet.contract).stream()
                        .filter(meeting ->
                                !meeting.cancelled && !meeting.heldOn.isBefore(today) && !taken.contains(meeting))
                        .sorted(Comparator.comparing(meeting -> meeting.heldOn))
                        .limit(NEXT)
                        .map(meeting -> new Chance(named(meeting), desk(meeting) + "/points"))
                        .toList();
    }

    @Override
    public Optional<String> decision(ActionSheet sheet) {
        return items(sheet).stream()
                .flatMap(item -> Decision.on(item).stream())
                .filter(Decision::isPublished)
                .map(Decision::address)
                .findFirst();
    }

    private static List<AgendaItem> items(ActionSheet sheet) {
        return AgendaItem.list(
                "from AgendaItem i join fetch i.meeting m where i.kind = ?1 and i.subjectId = ?2"
                        + " order by m.heldOn desc, i.position",
                ActionSheet.KIND,
                sheet.id);
    }

    private static Place place(AgendaItem item) {
        Optional<Decision> decision = Decision.on(item);
        String address = decision.filter(Decision::isPublished)
                .map(found -> "/" + item.meeting.contract.slug + "/bureau/decisions/" + found.slug)
                .orElse(desk(item.meeting) + "#point-" + item.id);
        String outcome = decision.map(
                        found -> MeetingNames.inWords(found.outcome) + (found.isPublished() ? "" : " (brouillon)"))
                .orElse("à l’ordre du jour");
        return new Place(named(item.meeting), address, outcome);
    }

    private static String named(Meeting meeting) {
        return meeting.title + ", " + FrenchNames.french(meeting.heldOn);
    }

    private static String desk(Meeting meeting) {
        return "/" + meeting.contract.slug + "/bureau/reunions/" + meeting.slug;
    }
}
