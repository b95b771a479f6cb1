package fr.portevoix.account;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the record of acts, one page at a time. */
@ApplicationScoped
class AuditLog {
    private static final int LINES = 50;

    /** An act and the name of who did it, null where the service did it by itself. */
    record Line(AuditEntry entry, String name) {}

    /** A page of the record, the acts that it can be filtered by, and where the reader is. */
    record Extract(List<Line> lines, List<String> acts, String act, int number, int last) {}

    /** A page of what was done on this contract, or anywhere where it is null; act empty: every act. */
    Extract read(UUID contract, String act, int page) {
        String wanted = act == null ? "" : act;
        PanacheQuery<AuditEntry> found = AuditEntry.find(
                "(?1 is null or contractId = ?1) and (?2 = '' or act = ?2) order by happenedAt desc, id",
                contract,
                wanted);
        int last = Math.max(1, (int) ((found.count() + LINES - 1) / LINES));
        int number = Math.max(1, Math.min(page, last));
        List<AuditEntry> entries = found.page(Page.of(number - 1, LINES)).list();
        return new Extract(named(entries), acts(contract), wanted, number, last);
    }

    private static List<Line> named(List<AuditEntry> entries) {
        List<UUID> ids = entries.stream()
                .map(entry -> entry.personId)
                .filter(id -> id != null)
                .distinct()
                .toList();
        Map<UUID, String> names = ids.isEmpty()
                ? Map.of()
                : Person.<Person>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(person -> person.id, person -> person.name));
        Function<UUID, String> name = id -> id == null ? null : names.get(id);
        return entries.stream()
                .map(entry -> new Line(entry, name.apply(entry.personId)))
                .toList();
    }

    private static List<String> acts(UUID contract) {
        return AuditEntry.find(
                        "select distinct act from AuditEntry where ?1 is null or contractId = ?1 order by act",
                        contract)
                .project(String.class)
                .list();
    }
}
