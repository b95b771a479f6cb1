package fr.portevoix.council.amendment;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.council.PartSource;
import fr.portevoix.council.TableEntry;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** « Mes contributions au débat » : what a member said, asked for and supported, and what became of it. */
@Path("/{contract}/conseil/{body}/mes-contributions")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class MyPartPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    AmendmentsHere here;

    @Inject
    @All
    List<PartSource> sources;

    @CheckedTemplate(basePath = "council/amendment")
    record mine(Contract contract, Body body, List<MyPart> parts, Map<String, List<TableEntry>> others, String carried)
            implements TemplateInstance {}

    /** The member's own part in each debate; nobody else's. */
    @GET
    public TemplateInstance mine(@RestQuery String pour) {
        Optional<Member> looked = seat.lookingFor(pour).or(seat::get);
        // The team has no part of its own; it may have just stopped looking for somebody.
        List<MyPart> parts = looked.isEmpty() && seat.isOfTheTeam()
                ? List.of()
                : MyPart.of(looked.orElseGet(seat::mustBe), here.today());
        return new mine(
                contract.get(),
                seat.body(),
                parts,
                looked.or(seat::get).map(this::others).orElseGet(Map::of),
                here.carried());
    }

    private Map<String, List<TableEntry>> others(Member member) {
        return sources.stream()
                .flatMap(source -> source.of(seat.body(), member).stream())
                .collect(Collectors.groupingBy(TableEntry::group, LinkedHashMap::new, Collectors.toList()));
    }
}
