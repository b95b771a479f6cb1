package fr.portevoix.contribution.qualification;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ContributionFilter;
import fr.portevoix.contribution.FilterChoices;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where the team compares words with what exists and says what is made of them: tick some or take all of a filter, decide,
 * see what will happen, do it, and undo it.
 */
@Path("/{contract}/bureau/qualifier")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class QualificationDesk {
    private static final int ACTS = 15;
    private static final int SHOWN = 8;

    @Inject
    CurrentContract contract;

    @Inject
    Selection selection;

    @Inject
    QualifyChoices qualifyChoices;

    @Inject
    QualifyContributions qualifyContributions;

    @Inject
    Consequences consequences;

    @Inject
    FilterChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "contribution/qualification")
    record list(
            Contract contract,
            ContributionFilter filter,
            FilterChoices choices,
            Selection.Found found,
            Map<UUID, Qualification> acts,
            List<Qualification> last)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/qualification")
    record decide(
            Contract contract,
            ContributionFilter filter,
            QualifyForm form,
            int count,
            List<UUID> ticked,
            List<Contribution> said,
            QualifyChoices.Offered offered,
            List<String> told,
            Errors errors)
            implements TemplateInstance {}

    /** The words that wait to be qualified, or others; and the last acts. */
    @GET
    public TemplateInstance list(@BeanParam ContributionFilter filter, @RestQuery String page) {
        return page(filter, page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    }

    /** One step further: choose, see what will happen, do it. */
    @POST
    public Response decide(@BeanParam ContributionFilter filter, @BeanParam QualifyForm form) {
        waiting(filter);
        Contract here = contract.get();
        List<UUID> ticked = form.choisi == null
                ? List.of()
                : form.choisi.stream()
                        .flatMap(typed -> QualifyChoices.id(typed).stream())
                        .toList();
        List<UUID> ids = form.toutes ? selection.all(here, filter) : selection.ticked(here, ticked);
        if (ids.isEmpty()) {
            flash.say("Cochez d’abord des paroles, ou prenez toutes celles du filtre.");
            return Answers.seeOther(address(filter));
        }
        if (form.acte == null || form.acte.equals("choisir")) {
            return Response.ok(page(filter, form, ids, List.of(), Errors.none()))
                    .build();
        }
        Errors errors = form.errors(here, qualifyChoices, LocalDate.now(clock));
        if (errors.isAny()) {
            return Answers.mend(page(filter, form, ids, List.of(), errors));
        }
        Decision decision = form.decision(here, qualifyChoices);
        // What comes in between would be qualified unseen.
        if (!form.acte.equals("faire") || form.vu == null || form.vu != ids.size()) {
            return Response.ok(page(filter, form, ids, consequences.of(ids, decision), errors))
                    .build();
        }
        Qualification done = qualifyContributions.qualify(here, ids, decision, signedIn.person().id);
        audit.keep("contribution.qualify", here.id, "qualification", done.id, ids.size() + " " + done.outcome);
        flash.say(ids.size() + (ids.size() > 1 ? " paroles qualifiées." : " parole qualifiée.")
                + " Vous pouvez encore l’annuler, au bas de cette page.");
        return Answers.seeOther(address(filter));
    }

    /** Undoes an act whole. */
    @POST
    @Path("{act}/annuler")
    public Response undo(@BeanParam ContributionFilter filter, @RestPath UUID act) {
        boolean undone = qualifyContributions.undo(contract.get(), act).orElseThrow(NotFoundException::new);
        if (undone) {
            audit.keep("contribution.qualify-undo", contract.get().id, "qualification", act, null);
        }
        flash.say(undone ? "C’est annulé." : "Le service a déjà répondu : cela ne s’annule plus.");
        return Answers.seeOther(address(filter));
    }

    private TemplateInstance page(ContributionFilter filter, int number) {
        waiting(filter);
        choices.prepare(contract.get(), filter);
        Selection.Found found = selection.page(contract.get(), filter, number);
        return new list(
                contract.get(),
                filter,
                choices,
                found,
                selection.standing(
                        found.contributions().stream().map(said -> said.id).toList()),
                Qualification.last(contract.get(), ACTS));
    }

    private TemplateInstance page(
            ContributionFilter filter, QualifyForm form, List<UUID> ids, List<String> told, Errors errors) {
        return new decide(
                contract.get(),
                filter,
                form,
                ids.size(),
                form.toutes ? List.of() : ids,
                selection.shown(ids.subList(0, Math.min(SHOWN, ids.size()))),
                qualifyChoices.of(contract.get()),
                told,
                errors);
    }

    /** Who comes here wants what waits, unless they say otherwise. */
    private static void waiting(ContributionFilter filter) {
        if (filter.suite == null || filter.suite.isBlank()) {
            filter.suite = "a-qualifier";
        }
    }

    private String address(ContributionFilter filter) {
        return "/" + contract.slug() + "/bureau/qualifier?" + filter.query();
    }
}
