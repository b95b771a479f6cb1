package fr.portevoix.council.amendment;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

    @CheckedTemplate(basePath = "council/amendment")
    record mine(Contract contract, Body body, List<MyPart> parts, String carried) implements TemplateInstance {}

    /** The member's own part in each debate; nobody else's. */
    @GET
    public TemplateInstance mine(@RestQuery String pour) {
        Member member = seat.lookingFor(pour).orElseGet(seat::mustBe);
        return new mine(contract.get(), seat.body(), MyPart.of(member, here.today()), here.carried());
    }
}
