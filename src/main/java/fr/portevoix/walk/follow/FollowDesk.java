package fr.portevoix.walk.follow;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.task.Addressee;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMap;
import fr.portevoix.walk.WalkRules;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What becomes of what was noted: handed on service by service, followed, and told to those who walked. */
@Path("/{contract}/bureau/diagnostics/{walk}/suites")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class FollowDesk {
    @Inject
    CurrentContract contract;

    @Inject
    FollowWalk followWalk;

    @Inject
    HandOnThings handOnThings;

    @Inject
    TellWalkers tellWalkers;

    @Inject
    WalkRules rules;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    /** What the group meant for one service, or (under an empty name) for one that is not chosen yet. */
    public record ToHandOn(String service, List<Followed> things) {
        /** The name as an address carries it. */
        public String query() {
            return URLEncoder.encode(service, StandardCharsets.UTF_8);
        }
    }

    /** What can be handed on, by the service that the group named; and where all the rest stands. */
    public record FollowPage(
            Walk walk,
            List<StateCount> states,
            List<ToHandOn> toHandOn,
            List<Followed> handed,
            WalkMap map,
            int wishes) {}

    /** The form by which some are handed on. */
    public record HandPage(
            Walk walk, HandOnForm form, List<Followed> things, List<Addressee> addressees, Errors errors) {}

    @CheckedTemplate(basePath = "walk/follow")
    record deskFollow(FollowPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk/follow")
    record handOn(HandPage page) implements TemplateInstance {}

    /** Where everything stands. */
    @GET
    public TemplateInstance all(@RestPath("walk") String slug) {
        Walk walk = find(slug);
        List<Followed> things = followWalk.read(walk);
        return new deskFollow(new FollowPage(
                walk,
                StateCount.of(things),
                things.stream()
                        .filter(Followed::canBeHandedOn)
                        .sorted(byPriority())
                        .collect(Collectors.groupingBy(
                                each -> each.head().service == null ? "" : each.head().service,
                                TreeMap::new,
                                Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> new ToHandOn(entry.getKey(), entry.getValue()))
                        .toList(),
                things.stream()
                        .filter(each -> !each.canBeHandedOn())
                        .sorted(Comparator.comparing(each -> !each.isLate()))
                        .toList(),
                FollowMap.of(walk, things),
                tellWalkers.count(walk)));
    }

    /** The form, with what the group meant for one service ticked. */
    @GET
    @Path("confier")
    public TemplateInstance form(@RestPath("walk") String slug, @RestQuery String service) {
        Walk walk = find(slug);
        List<Followed> things = open(walk);
        return page(
                walk,
                HandOnForm.begun(contract.get(), service == null ? "" : service, things, rules.today()),
                things,
                Errors.none());
    }

    /** Hands the ticked things on. */
    @POST
    @Path("confier")
    public Response hand(@RestPath("walk") String slug, @BeanParam HandOnForm form) {
        Walk walk = find(slug);
        List<Followed> things = open(walk);
        List<Followed> chosen = things.stream().filter(form::has).toList();
        Errors errors = form.errors(contract.get(), chosen, rules.today());
        if (errors.isAny()) {
            return Answers.mend(page(walk, form, things, errors));
        }
        handOnThings.hand(walk, chosen, form.to().to(contract.get()), form.reason(), signedIn.person().id);
        flash.say(
                chosen.size() == 1
                        ? "Une chose est confiée\u00a0: le courriel part."
                        : chosen.size()
                                + " choses sont confiées\u00a0: un seul courriel part, avec un lien pour chacune.");
        return Answers.seeOther(here(walk));
    }

    /** Tells those who walked and wished for news. */
    @POST
    @Path("dire")
    public Response tell(@RestPath("walk") String slug) {
        Walk walk = find(slug);
        int mails = tellWalkers.tell(walk, signedIn.person().id);
        flash.say(mails == 1 ? "Un courriel part." : mails + " courriels partent.");
        return Answers.seeOther(here(walk));
    }

    private TemplateInstance page(Walk walk, HandOnForm form, List<Followed> things, Errors errors) {
        return new handOn(new HandPage(walk, form, things, Addressee.of(contract.get()), errors));
    }

    private List<Followed> open(Walk walk) {
        return followWalk.read(walk).stream()
                .filter(Followed::canBeHandedOn)
                .sorted(byPriority())
                .toList();
    }

    private static Comparator<Followed> byPriority() {
        return Comparator.comparing(
                        (Followed each) -> each.head().priority, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Followed::number);
    }

    private static String here(Walk walk) {
        return walk.desk() + "/suites";
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
