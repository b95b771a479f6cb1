package fr.portevoix.council.amendment;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetText;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The history of a draft, replayed version by version for its council. */
@Path("/{contract}/conseil/{body}/deliberations/{deliberation}/histoire")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {
    @Inject
    CurrentContract contract;

    @Inject
    AmendmentsHere here;

    @CheckedTemplate(basePath = "council/amendment")
    record history(
            Contract contract,
            Deliberation deliberation,
            History history,
            History.Step step,
            Map<SheetPart, String> texts,
            String carried)
            implements TemplateInstance {}

    /** One version: what changed in it, who asked for it and why; the last one unless another is asked for. */
    @GET
    public TemplateInstance history(
            @RestPath("deliberation") String slug, @RestQuery Integer version, @RestQuery String pour) {
        Deliberation deliberation = here.deliberation(slug);
        here.opening(deliberation);
        here.visitor(pour);
        History history = History.of(deliberation);
        History.Step step = history.at(version);
        return new history(
                contract.get(),
                deliberation,
                history,
                step,
                SheetText.of(step.version().read()),
                here.carried());
    }
}
