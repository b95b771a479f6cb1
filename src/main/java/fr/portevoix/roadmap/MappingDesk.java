package fr.portevoix.roadmap;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Where a person says, node by node, what one version of the roadmap became in a later one. */
@Path("/{contract}/bureau/feuille-de-route/{from}/devient/{to}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class MappingDesk {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH).withZone(ZoneId.systemDefault());

    @Inject
    CurrentContract contract;

    @Inject
    KeepMapping keepMapping;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @PathParam("from")
    String from;

    @PathParam("to")
    String to;

    @CheckedTemplate(basePath = "roadmap")
    record mapping(Contract contract, Roadmap from, Roadmap to, MappingTable table, List<Past> past, RowReport report)
            implements TemplateInstance {}

    /** An earlier state of the mapping, and when it was replaced. */
    public record Past(UUID id, String moment, long lines) {
        static Past of(PastMapping past) {
            return new Past(
                    past.id,
                    MOMENT.format(past.replacedAt),
                    past.content.lines().count());
        }
    }

    /** The mapping as it stands, with proposals where nothing is said. */
    @GET
    public TemplateInstance mapping() {
        Roadmap before = before();
        Roadmap after = after();
        return page(
                MappingForm.of(RoadmapChange.between(before, after), RoadmapNode.of(before), RoadmapNode.of(after)),
                null);
    }

    /** Keeps what was said of each node. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(MultivaluedMap<String, String> sent) {
        Roadmap before = before();
        Roadmap after = after();
        List<RoadmapNode> nodes = RoadmapNode.of(before);
        MappingForm form = MappingForm.read(sent, nodes, RoadmapNode.of(after));
        RowReport report = new RowReport();
        keepMapping.keep(before, after, form.rows(nodes, RoadmapChange.between(before, after), report), report);
        return kept(report, form, "La correspondance est enregistrée.");
    }

    /** Takes an earlier state up again. */
    @POST
    @Path("retours/{past}")
    public Response takeUpAgain(@PathParam("past") UUID id) {
        PastMapping past = PastMapping.between(before(), after()).stream()
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        RowReport report = keepMapping.takeUpAgain(past);
        return kept(
                report,
                MappingForm.of(
                        RoadmapChange.between(before(), after()), RoadmapNode.of(before()), RoadmapNode.of(after())),
                "La correspondance d’avant est reprise.");
    }

    private Response kept(RowReport report, MappingForm form, String sentence) {
        if (report.hasErrors()) {
            return Answers.mend(page(form, report));
        }
        audit.keep("roadmap.map", contract.get().id, "roadmap", after().id, from + " → " + to);
        flash.say(sentence);
        return Answers.seeOther("/" + contract.slug() + "/bureau/feuille-de-route/" + from + "/devient/" + to);
    }

    private TemplateInstance page(MappingForm form, RowReport report) {
        Roadmap before = before();
        Roadmap after = after();
        return new mapping(
                contract.get(),
                before,
                after,
                MappingTable.of(form, RoadmapPages.tree(contract.get(), before), RoadmapNode.of(after)),
                PastMapping.between(before, after).stream().map(Past::of).toList(),
                report);
    }

    private Roadmap before() {
        return version(from);
    }

    private Roadmap after() {
        Roadmap after = version(to);
        if (after.position <= before().position) {
            throw new NotFoundException();
        }
        return after;
    }

    private Roadmap version(String slug) {
        return Roadmap.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
