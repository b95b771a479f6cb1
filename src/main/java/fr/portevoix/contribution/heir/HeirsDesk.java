package fr.portevoix.contribution.heir;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where a person says which heir words are about, since a node of the roadmap or a quartier became several. */
@Path("/{contract}/bureau/feuille-de-route-a-trancher")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class HeirsDesk {
    /** What one page holds: a sitting. */
    private static final int PAGE = 40;

    private static final String NONE = "aucun";

    @Inject
    CurrentContract contract;

    @Inject
    SignedIn signedIn;

    @Inject
    SplitQueue queue;

    @Inject
    ChooseHeirs chooseHeirs;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "contribution/heir")
    record heirs(
            Contract contract, List<SplitQueue.Item> waiting, long more, List<SplitQueue.Item> decided, Errors errors)
            implements TemplateInstance {}

    /** What waits, and what was decided. */
    @GET
    public TemplateInstance heirs() {
        return page(Errors.none());
    }

    /** Keeps every choice that was ticked on the page; what was left alone goes on waiting. */
    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> sent) {
        Errors errors = Errors.none();
        int chosen = 0;
        for (SplitQueue.Item item : queue.of(contract.get())) {
            List<String> ticked = sent.getOrDefault(item.field(), List.of());
            if (item.decided() || ticked.isEmpty()) {
                continue;
            }
            List<UUID> heirs = item.heirs().stream()
                    .map(SplitQueue.Heir::id)
                    .filter(heir -> ticked.contains(heir.toString()))
                    .toList();
            if (ticked.contains(NONE) != heirs.isEmpty()) {
                errors.add(item.field(), "Choisissez un ou plusieurs éléments, ou « aucun », mais pas les deux.");
                continue;
            }
            chooseHeirs.choose(item, heirs, signedIn.person().id);
            chosen++;
        }
        if (errors.isAny()) {
            return Answers.mend(page(errors));
        }
        if (chosen > 0) {
            audit.keep("roadmap.choose", contract.get().id, "roadmap", null, String.valueOf(chosen));
        }
        flash.say(
                chosen == 0
                        ? "Rien n’était coché."
                        : chosen == 1 ? "Un choix est noté." : chosen + " choix sont notés.");
        return Answers.seeOther(here());
    }

    /** Forgets one choice. */
    @POST
    @Transactional
    @Path("revenir")
    public Response undo(@RestForm String item) {
        SplitQueue.Item found = queue.of(contract.get()).stream()
                .filter(each -> Objects.equals(each.field(), item))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        chooseHeirs.undo(found);
        audit.keep("roadmap.choose-undo", contract.get().id, "roadmap", null, found.from());
        flash.say("Le choix est repris : à trancher de nouveau.");
        return Answers.seeOther(here());
    }

    private TemplateInstance page(Errors errors) {
        List<SplitQueue.Item> all = queue.of(contract.get());
        List<SplitQueue.Item> waiting =
                all.stream().filter(item -> !item.decided()).toList();
        return new heirs(
                contract.get(),
                waiting.stream().limit(PAGE).toList(),
                Math.max(0, waiting.size() - PAGE),
                all.stream().filter(SplitQueue.Item::decided).toList(),
                errors);
    }

    private String here() {
        return "/" + contract.slug() + "/bureau/feuille-de-route-a-trancher";
    }
}
