package fr.portevoix.roadmap;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.UploadedBytes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the team lists the strategies that exist already, and says which objectives they meet. */
@Path("/")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class StrategyDesk {
    private static final int LONGEST = 2_000;

    @Inject
    CurrentContract contract;

    @Inject
    ImportStrategies importStrategies;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A strategy as a person types it; id is empty for a new one. */
    public record Typed(String id, String name, String description, Set<UUID> nodes) {}

    @CheckedTemplate(basePath = "roadmap")
    record strategies(
            Contract contract,
            List<Strategy> all,
            List<RoadmapNode> nodes,
            Typed typed,
            Errors errors,
            RowReport report,
            boolean done)
            implements TemplateInstance {}

    /** The strategies, and the form of a new one. */
    @GET
    @Path("{contract}/bureau/strategies")
    public TemplateInstance list() {
        return page(new Typed("", "", "", Set.of()), Errors.none(), null, false);
    }

    /** One strategy to mend. */
    @GET
    @Path("{contract}/bureau/strategies/{strategy}")
    public TemplateInstance one(@RestPath UUID strategy) {
        Strategy found = strategy(strategy);
        Set<UUID> nodes = found.nodes.stream().map(node -> node.id).collect(Collectors.toSet());
        return page(new Typed(found.id.toString(), found.name, found.description, nodes), Errors.none(), null, false);
    }

    /** Keeps a strategy, new or mended. */
    @POST
    @Once
    @Transactional
    @Path("{contract}/bureau/strategies")
    public Response keep(
            @RestForm String id, @RestForm String nom, @RestForm String description, @RestForm List<UUID> noeud) {
        Set<UUID> chosen = noeud == null ? Set.of() : new HashSet<>(noeud);
        Typed typed = new Typed(id, nom, description, chosen);
        Errors errors = check(typed);
        if (errors.isAny()) {
            return Answers.mend(page(typed, errors, null, false));
        }
        Strategy strategy = isNew(id) ? new Strategy() : strategy(UUID.fromString(id));
        strategy.contract = contract.get();
        strategy.name = nom.strip();
        strategy.description = description == null || description.isBlank() ? null : description.strip();
        // Nodes of older versions that the form does not show stay as they are.
        List<RoadmapNode> shown = nodes();
        strategy.nodes.removeAll(shown);
        shown.stream().filter(node -> chosen.contains(node.id)).forEach(strategy.nodes::add);
        strategy.persist();
        audit.keep("strategy.keep", contract.get().id, "strategy", strategy.id, strategy.name);
        flash.say("« " + strategy.name + " » est enregistrée.");
        return Answers.seeOther(here());
    }

    /** Takes a strategy out of use, or puts it back; what was compared with it stays. */
    @POST
    @Transactional
    @Path("{contract}/bureau/strategies/{strategy}/retirer")
    public Response retire(@RestPath UUID strategy) {
        Strategy found = strategy(strategy);
        found.retired = !found.retired;
        audit.keep("strategy.retire", contract.get().id, "strategy", found.id, found.name);
        flash.say("« " + found.name + (found.retired ? " » n’est plus proposée." : " » est proposée à nouveau."));
        return Answers.seeOther(here());
    }

    /** Brings in strategies from a file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{contract}/bureau/strategies-import")
    public Response bringIn(@RestForm("fichier") FileUpload file) {
        RowReport report = importStrategies.into(contract.get(), UploadedBytes.of(file));
        Typed typed = new Typed("", "", "", Set.of());
        if (report.hasErrors()) {
            return Answers.mend(page(typed, Errors.none(), report, false));
        }
        audit.keep("strategy.import", contract.get().id, "contract", contract.get().id, null);
        flash.say("Les stratégies du fichier sont en place.");
        return report.warningCount() > 0
                ? Response.ok(page(typed, Errors.none(), report, true)).build()
                : Answers.seeOther(here());
    }

    private Errors check(Typed typed) {
        Errors errors = Errors.none();
        String name = typed.name() == null ? "" : typed.name().strip();
        if (name.isEmpty()) {
            errors.add("nom", "Donnez son nom.");
        } else if (name.length() > Strategy.LONGEST_NAME) {
            errors.add("nom", "C’est trop long : 200 caractères au plus.");
        } else if (Strategy.of(contract.get()).stream()
                .anyMatch(other -> Strategy.key(other.name).equals(Strategy.key(name))
                        && !other.id.toString().equals(typed.id()))) {
            errors.add("nom", "Cette stratégie est déjà dans la liste.");
        }
        if (typed.description() != null && typed.description().length() > LONGEST) {
            errors.add("description", "C’est trop long : 2 000 caractères au plus.");
        }
        return errors;
    }

    static boolean isNew(String id) {
        return id == null || !id.matches("[0-9a-fA-F-]{36}");
    }

    private Strategy strategy(UUID id) {
        return Strategy.<Strategy>find("id = ?1 and contract = ?2", id, contract.get())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    private List<RoadmapNode> nodes() {
        return Roadmap.current(contract.get()).map(RoadmapNode::of).orElse(List.of());
    }

    private String here() {
        return "/" + contract.slug() + "/bureau/strategies";
    }

    private TemplateInstance page(Typed typed, Errors errors, RowReport report, boolean done) {
        return new strategies(contract.get(), Strategy.of(contract.get()), nodes(), typed, errors, report, done);
    }
}
