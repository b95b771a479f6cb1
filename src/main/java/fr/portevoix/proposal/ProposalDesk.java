package fr.portevoix.proposal;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Sorting;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The proposals as the team looks after them: those that wait first, the late ones before all. */
@Path("/{contract}/bureau/propositions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ProposalDesk {
    private static final int A_PAGE = 30;
    private static final String ASIDE = "exists (select 1 from Contribution o where o.sourceKind = 'proposal'"
            + " and o.sourceId = p.id and o.reading = fr.portevoix.contribution.Reading.ASIDE)";
    private static final String THERE = "p.contract = ?1 and p.erasedOn is null and not " + ASIDE;
    private static final String ALONE = " and p.mergedInto is null and p.splitOn is null";

    /** Never decided, or hidden by hand since: given back by the referent with masked words. */
    static final String WAITING = THERE + ALONE
            + " and p.moderation <> fr.portevoix.proposal.Moderation.REFUSED"
            + " and (p.moderation = fr.portevoix.proposal.Moderation.WAITING"
            + " or exists (select 1 from Contribution o where o.sourceKind = 'proposal' and o.sourceId = p.id"
            + " and o.visibility <> fr.portevoix.contribution.Visibility.PUBLISHED))";

    private static final Map<String, String> COLUMNS = Map.of(
            "titre", "p.title",
            "jour", "p.proposedOn",
            "soutiens", "(select count(s) from Support s where s.proposal.headId = p.id)");

    @Inject
    CurrentContract contract;

    @Inject
    Sorting sorting;

    @Inject
    Clock clock;

    /** The lists that the team can look at. */
    public enum Tab {
        ATTENTE("À modérer", WAITING, "p.proposedOn, p.id"),
        PUBLIEES("Publiées", "p.contract = ?1 and " + Proposal.IS_PUBLIC, "p.moderatedOn desc, p.id"),
        SOUTIENS(
                "Soutiens à regarder",
                "p.contract = ?1 and " + Proposal.IS_PUBLIC
                        + " and exists (select 1 from Support s where s.proposal.headId = p.id and s.flags is not null"
                        + " and s.looked is null)",
                "p.moderatedOn desc, p.id"),
        REUNIES(
                "Réunies ou partagées",
                THERE + " and (p.mergedInto is not null or p.splitOn is not null)",
                "coalesce(p.mergedOn, p.splitOn) desc, p.id"),
        REFUSEES(
                "Non publiées",
                THERE + ALONE + " and p.moderation = fr.portevoix.proposal.Moderation.REFUSED",
                "p.moderatedOn desc, p.id");

        private final String label;
        private final String where;
        private final String order;

        Tab(String label, String where, String order) {
            this.label = label;
            this.where = where;
            this.order = order;
        }

        /** Its name at the desk. */
        public String getLabel() {
            return label;
        }

        /** As an address writes it. */
        public String getKey() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Tab read(String key) {
            return java.util.Arrays.stream(values())
                    .filter(tab -> tab.getKey().equals(key))
                    .findFirst()
                    .orElse(ATTENTE);
        }

        long count(Contract contract) {
            return Proposal.count("from Proposal p where " + where, contract);
        }
    }

    /** A tab and how many proposals it has. */
    public record Counted(Tab tab, long count) {}

    /**
     * What the page shows.
     *
     * @param with the one that all of the list were united with; null where the list is not only these
     */
    public record Shown(
            Contract contract,
            Tab tab,
            List<Counted> tabs,
            List<Line> lines,
            UUID with,
            int number,
            boolean more,
            long aside,
            boolean noCall) {
        /** What the address of another page of the list begins with. */
        public String query() {
            return "etat=" + tab.getKey() + (with == null ? "" : "&avec=" + with);
        }

        public int next() {
            return number + 1;
        }

        public int before() {
            return number - 1;
        }
    }

    /** A proposal of the list, and whether it is late. */
    public record Line(ListedProposal listed, boolean late) {
        public Proposal proposal() {
            return listed.proposal();
        }

        /** Whether its words may tell of violence or danger. */
        public boolean isPerhapsSensitive() {
            return listed.said().parts().stream()
                    .anyMatch(part -> fr.portevoix.contribution.SensitiveWords.areIn(part.readableWords()));
        }
    }

    @CheckedTemplate(basePath = "proposal")
    record desk(Shown shown) implements TemplateInstance {}

    /** One of the lists, page by page. */
    @GET
    public TemplateInstance list(@RestQuery String etat, @RestQuery Integer page, @RestQuery UUID avec) {
        Contract here = contract.get();
        Tab tab = avec == null ? Tab.read(etat) : Tab.REUNIES;
        int number = page == null ? 1 : Math.max(1, Math.min(page, 10_000));
        String with = avec == null ? "" : " and p.headId = ?2";
        String query = "from Proposal p join fetch p.proposalCall where " + tab.where + with + " order by "
                + sorting.clause(COLUMNS, tab.order);
        List<Proposal> found = (avec == null
                        ? Proposal.<Proposal>find(query, here)
                        : Proposal.<Proposal>find(query, here, avec))
                .range((number - 1) * A_PAGE, number * A_PAGE)
                .list();
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = PublishedProposals.listed(found.subList(0, Math.min(found.size(), A_PAGE))).stream()
                .map(listed -> new Line(
                        listed, tab == Tab.ATTENTE && listed.proposal().dueOn().isBefore(today)))
                .toList();
        return new desk(new Shown(
                here,
                tab,
                java.util.Arrays.stream(Tab.values())
                        .map(one -> new Counted(one, one.count(here)))
                        .toList(),
                lines,
                avec,
                number,
                found.size() > A_PAGE,
                Proposal.count("from Proposal p where p.contract = ?1 and " + ASIDE, here),
                ProposalCall.count("contract", here) == 0));
    }
}
