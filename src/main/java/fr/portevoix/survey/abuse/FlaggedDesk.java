package fr.portevoix.survey.abuse;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Channel;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where the desk looks at responses that have something odd, sets some aside with a reason, and brings them back. */
@Path("/{contract}/bureau/enquetes/{survey}/signalees")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class FlaggedDesk {
    private static final int LONGEST = 200;

    @Inject
    CurrentContract contract;

    @Inject
    SetAside setAside;

    @Inject
    FlagSameWords flagSameWords;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** What is typed to set responses aside. */
    public record Typed(String reason, String details) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** What the page shows. */
    public record Shown(
            Survey survey,
            FlaggedFilter filter,
            List<LookedAt> responses,
            boolean more,
            List<String> sources,
            Typed typed,
            Errors errors) {
        public List<Flag> flags() {
            return List.of(Flag.values());
        }

        public List<Channel> channels() {
            return List.of(Channel.values());
        }

        public List<AsideReason> reasons() {
            return List.of(AsideReason.values());
        }
    }

    @CheckedTemplate(basePath = "survey/abuse")
    record flagged(Shown shown) implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey/abuse")
    record confirm(Survey survey, FlaggedFilter filter, List<UUID> ids, AsideReason reason, String details)
            implements TemplateInstance {}

    /** The responses that have something odd, unless the filter says otherwise. */
    @GET
    public TemplateInstance list(@PathParam("survey") String slug, @BeanParam FlaggedFilter filter) {
        return page(survey(slug), filter, List.of(), Typed.NOTHING, Errors.none());
    }

    /** Asks once more, then sets the chosen responses aside. */
    @POST
    @Path("ecarter")
    public Response aside(
            @PathParam("survey") String slug,
            @BeanParam FlaggedFilter filter,
            @RestForm("choisi") List<String> chosen,
            @RestForm String reason,
            @RestForm String details,
            @RestForm String confirm) {
        Survey survey = survey(slug);
        List<UUID> ids = ids(chosen);
        Typed typed = new Typed(reason == null ? "" : reason, details == null ? "" : details.strip());
        AsideReason why = AsideReason.named(typed.reason()).orElse(null);
        Errors errors = Errors.none();
        if (ids.isEmpty()) {
            errors.add("choisi", "Choisissez au moins une réponse.");
        }
        if (why == null) {
            errors.add("reason", "Choisissez une raison.");
        } else if (why == AsideReason.OTHER && typed.details().isEmpty()) {
            errors.add("details", "Dites la raison en quelques mots.");
        }
        if (typed.details().length() > LONGEST) {
            errors.add("details", "Au plus " + LONGEST + " signes.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(survey, filter, ids, typed, errors));
        }
        if (confirm == null) {
            return Response.ok(new confirm(survey, filter, ids, why, typed.details()))
                    .build();
        }
        int count = setAside.aside(survey, ids, why, typed.details());
        flash.say(
                count == 1
                        ? "1 réponse est écartée : elle n’est plus comptée. On peut la reprendre."
                        : count + " réponses sont écartées : elles ne sont plus comptées. On peut les reprendre.");
        return to(survey, filter);
    }

    /** Counts the chosen responses again. */
    @POST
    @Path("reprendre")
    public Response bringBack(
            @PathParam("survey") String slug,
            @BeanParam FlaggedFilter filter,
            @RestForm("choisi") List<String> chosen) {
        Survey survey = survey(slug);
        int count = setAside.bringBack(survey, ids(chosen));
        flash.say(
                count == 0
                        ? "Aucune réponse n’a été reprise : choisissez-en une qui est écartée."
                        : count == 1
                                ? "1 réponse est de nouveau comptée."
                                : count + " réponses sont de nouveau comptées.");
        return to(survey, filter);
    }

    /** Searches the same words in several responses now, without waiting for the next round. */
    @POST
    @Path("chercher")
    public Response search(@PathParam("survey") String slug) {
        Survey survey = survey(slug);
        int found = flagSameWords.in(survey.id);
        audit.keep("survey.search-same-words", survey.contract.id, "survey", survey.id, String.valueOf(found));
        flash.say(
                found == 0
                        ? "Aucune autre réponse ne répète les mêmes phrases."
                        : found == 1 ? "1 réponse de plus est signalée." : found + " réponses de plus sont signalées.");
        return Answers.seeOther(address(survey));
    }

    private TemplateInstance page(Survey survey, FlaggedFilter filter, List<UUID> chosen, Typed typed, Errors errors) {
        FlaggedFilter.Found found = filter.in(survey);
        List<String> sources = fr.portevoix.survey.Response.find(
                        "select distinct r.source from Response r where r.survey = ?1 and r.source is not null"
                                + " order by r.source",
                        survey)
                .project(String.class)
                .list();
        return new flagged(new Shown(
                survey, filter, LookedAt.all(survey, found.responses(), chosen), found.more(), sources, typed, errors));
    }

    private static List<UUID> ids(List<String> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream()
                        .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                        .map(UUID::fromString)
                        .distinct()
                        .limit(FlaggedFilter.PAGE)
                        .toList();
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private String address(Survey survey) {
        return "/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/signalees";
    }

    private Response to(Survey survey, FlaggedFilter filter) {
        return Answers.seeOther(address(survey) + "?" + filter.query(0));
    }
}
