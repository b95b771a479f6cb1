package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Sorting;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** All contributions as a table: to find, to compare, and to code or tag many at once. */
@Path("/{contract}/bureau/contributions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ContributionDesk {
    @Inject
    CurrentContract contract;

    @Inject
    Sorting sorting;

    @Inject
    ContributionList contributions;

    @Inject
    CodeContribution codeContribution;

    @Inject
    FilterChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    @Inject
    Audit audit;

    @CheckedTemplate(basePath = "contribution")
    record list(Contract contract, ContributionFilter filter, FilterChoices choices, ContributionList.Found found)
            implements TemplateInstance {}

    /** The table, filtered and sorted. */
    @GET
    public TemplateInstance list(@BeanParam ContributionFilter filter, @RestQuery String page) {
        choices.prepare(contract.get(), filter);
        return new list(contract.get(), filter, choices, contributions.page(contract.get(), filter, number(page)));
    }

    /** Gives a theme or a node to everything that is ticked, or takes it away. */
    @POST
    @Transactional
    public Response many(
            @BeanParam ContributionFilter filter,
            @RestQuery String page,
            @RestForm List<UUID> choisi,
            @RestForm String quoi,
            @RestForm String acte) {
        Contract here = contract.get();
        List<Contribution> chosen = choisi == null || choisi.isEmpty()
                ? List.of()
                : Contribution.list("id in ?1 and contract = ?2 and reading <> ?3", choisi, here, Reading.ASIDE);
        if (chosen.isEmpty()) {
            flash.say("Cochez d’abord les contributions à coder.");
        } else {
            give(here, chosen, quoi == null ? "" : quoi, "retirer".equals(acte));
            flash.say(chosen.size() + (chosen.size() > 1 ? " contributions codées." : " contribution codée."));
            audit.keep("contribution.code.many", here.id, "contribution", null, chosen.size() + " " + acte);
        }
        String query = filter.query();
        return Answers.seeOther("/" + here.slug + "/bureau/contributions?page="
                + (number(page) == null ? 1 : number(page)) + sorting.getKept()
                + (query.isEmpty() ? "" : "&" + query));
    }

    private void give(Contract here, List<Contribution> chosen, String what, boolean takeAway) {
        String[] parts = what.split(":", 2);
        UUID by = signedIn.person().id;
        if (parts[0].equals("theme")) {
            Theme theme = ReadContribution.theme(here, parts);
            chosen.forEach(one -> {
                if (takeAway) {
                    codeContribution.takeAway(one, theme);
                } else {
                    codeContribution.give(one, theme, by);
                }
            });
        } else if (parts[0].equals("noeud")) {
            RoadmapNode node = ReadContribution.node(here, parts);
            chosen.forEach(one -> {
                if (takeAway) {
                    codeContribution.untag(one, node);
                } else {
                    codeContribution.tag(one, node, by);
                }
            });
        } else {
            throw new BadRequestException();
        }
    }

    private static Integer number(String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.valueOf(page) : null;
    }
}
