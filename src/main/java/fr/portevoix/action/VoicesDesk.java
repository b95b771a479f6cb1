package fr.portevoix.action;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.ContributionFilter;
import fr.portevoix.contribution.ContributionList;
import fr.portevoix.contribution.FilterChoices;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.UseContributions;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Which words feed a sheet: those that do, with the reason their authors read, and those that could. */
@Path("/{contract}/bureau/fiches/{sheet}/paroles")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class VoicesDesk {
    private static final int SHOWN = 50;

    @Inject
    CurrentContract contract;

    @Inject
    ContributionList contributions;

    @Inject
    FilterChoices choices;

    @Inject
    FeedSheet feedSheet;

    @Inject
    PublishSheet publishSheet;

    @Inject
    CountOrigins countOrigins;

    @Inject
    SheetVoices voices;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A contribution that feeds the sheet; apart where its own room publishes it. */
    public record Line(Use use, boolean apart) {}

    /** What feeds the sheet: so many, some of them, and the figures that the public reads. */
    public record Tied(long all, List<Line> some, int page, long pages, Origins published, Origins now) {}

    /** What could feed it: the contributions that the filter finds, and which of them do. */
    public record Offered(ContributionFilter filter, ContributionList.Found found, Set<UUID> tied) {}

    @CheckedTemplate(basePath = "action")
    record deskVoices(
            ActionSheet sheet, Tied tied, Offered offered, FilterChoices choices, String reason, Errors errors)
            implements TemplateInstance {}

    /** What feeds the sheet, and what could. */
    @GET
    public TemplateInstance voices(
            @RestPath String sheet,
            @BeanParam ContributionFilter filter,
            @RestQuery String page,
            @RestQuery String reliees) {
        return page(at(sheet), filter, page, reliees, "", Errors.none());
    }

    /** Ties what is ticked, or everything that the filter finds. */
    @POST
    @Transactional
    public Response tie(
            @RestPath String sheet,
            @BeanParam ContributionFilter filter,
            @RestQuery String page,
            @RestForm List<UUID> choisi,
            @RestForm String reason,
            @RestForm String acte) {
        ActionSheet found = at(sheet);
        boolean all = "tout".equals(acte);
        Errors errors = Errors.none();
        if (reason == null || reason.isBlank()) {
            errors.add("reason", "Dites pourquoi ces paroles nourrissent la fiche\u00A0: leurs auteurs le liront.");
        } else if (reason.strip().length() > UseContributions.LONGEST) {
            errors.add("reason", "Dites-le en " + UseContributions.LONGEST + " caractères au plus.");
        }
        if (!all && (choisi == null || choisi.isEmpty())) {
            errors.add("offered", "Cochez d’abord des contributions.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(found, filter, page, null, reason, errors));
        }
        int fed = all ? feedSheet.feed(found, filter, reason) : feedSheet.feed(found, choisi, reason);
        flash.say(fed + (fed > 1 ? " contributions nourrissent" : " contribution nourrit")
                + " maintenant la fiche. Leurs auteurs le lisent avec leur récépissé.");
        String query = filter.query();
        return Answers.seeOther(found.desk() + "/paroles" + (query.isEmpty() ? "" : "?" + query));
    }

    /** Unties one contribution. */
    @POST
    @Path("{use}/retirer")
    @Transactional
    public Response untie(@RestPath String sheet, @RestPath UUID use) {
        ActionSheet found = at(sheet);
        return back(found, feedSheet.untie(found, use), "Cette parole n’est plus reliée à la fiche.");
    }

    /** Lets anybody read these words on the sheet's page. */
    @POST
    @Path("{use}/citer")
    @Transactional
    public Response quote(@RestPath String sheet, @RestPath UUID use) {
        ActionSheet found = at(sheet);
        return back(
                found, feedSheet.quote(found, use, true), "Ces mots sont publics, sans rien qui dise de qui ils sont.");
    }

    /** Takes them back. */
    @POST
    @Path("{use}/taire")
    @Transactional
    public Response silence(@RestPath String sheet, @RestPath UUID use) {
        ActionSheet found = at(sheet);
        return back(found, feedSheet.quote(found, use, false), "Ces mots ne sont plus publics.");
    }

    /** Brings the public figures up to date, where that gives no small group away. */
    @POST
    @Path("chiffres")
    @Transactional
    public Response figures(@RestPath String sheet) {
        ActionSheet found = at(sheet);
        if (found.shown().isEmpty()) {
            throw new NotFoundException();
        }
        boolean fresh = publishSheet.refreshOrigins(found);
        if (fresh) {
            audit.keep("sheet.origins", contract.get().id, ActionSheet.KIND, found.id, null);
        }
        flash.say(
                fresh
                        ? "Les chiffres publics sont à jour."
                        : "Les chiffres publics restent ce qu’ils sont\u00A0: comparés aux anciens, les nouveaux"
                                + " désigneraient un groupe trop petit. Reliez d’abord d’autres paroles.");
        return Answers.seeOther(found.desk() + "/paroles");
    }

    private Response back(ActionSheet sheet, boolean done, String sentence) {
        if (!done) {
            throw new NotFoundException();
        }
        flash.say(sentence);
        return Answers.seeOther(sheet.desk() + "/paroles");
    }

    private TemplateInstance page(
            ActionSheet sheet, ContributionFilter filter, String page, String tiedPage, String reason, Errors errors) {
        choices.prepare(contract.get(), filter);
        ContributionList.Found found = contributions.page(
                contract.get(), filter, SheetComparison.number(page).orElse(null));
        List<UUID> ids = found.contributions().stream().map(said -> said.id).toList();
        Set<UUID> already = ids.isEmpty()
                ? Set.of()
                : Use.<Use>list(
                                "kind = ?1 and subjectId = ?2 and relation = ?3 and contribution.id in ?4",
                                ActionSheet.KIND,
                                sheet.id,
                                Relation.FEEDS,
                                ids)
                        .stream()
                        .map(use -> use.contribution.id)
                        .collect(Collectors.toSet());
        return new deskVoices(
                sheet, tied(sheet, tiedPage), new Offered(filter, found, already), choices, reason, errors);
    }

    private Tied tied(ActionSheet sheet, String asked) {
        String where = "kind = ?1 and subjectId = ?2 and relation = ?3";
        long all = Use.count(where, ActionSheet.KIND, sheet.id, Relation.FEEDS);
        long pages = Math.max(1, (all + SHOWN - 1) / SHOWN);
        int page = (int) Math.min(pages, SheetComparison.number(asked).orElse(1));
        List<Use> some = Use.<Use>find(
                        "from Use u join fetch u.contribution c where u.kind = ?1 and u.subjectId = ?2"
                                + " and u.relation = ?3 order by u.usedOn desc, c.saidOn desc, u.id",
                        ActionSheet.KIND,
                        sheet.id,
                        Relation.FEEDS)
                .page(page - 1, SHOWN)
                .list();
        return new Tied(
                all,
                some.stream()
                        .map(use -> new Line(use, voices.isListedApart(use.contribution)))
                        .toList(),
                page,
                pages,
                sheet.origins == null ? null : SheetJson.read(sheet.origins, Origins.class),
                countOrigins.of(sheet));
    }

    private ActionSheet at(String slug) {
        return ActionSheet.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
