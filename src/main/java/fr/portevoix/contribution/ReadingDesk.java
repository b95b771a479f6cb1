package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One text at a time, its themes, and where they lead: made for the keyboard, and whole without any script. */
@Path("/{contract}/bureau/lire")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ReadingDesk {
    @Inject
    CurrentContract contract;

    @Inject
    ReadingQueue queue;

    @Inject
    ReadContribution readContribution;

    @Inject
    LastAct.Seal seal;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    @Inject
    Audit audit;

    @Inject
    FilterChoices choices;

    @CheckedTemplate(basePath = "contribution")
    record reading(
            Contract contract,
            ContributionFilter filter,
            FilterChoices choices,
            ReadingQueue.Progress progress,
            TextView text,
            UUID previous,
            String lastAct)
            implements TemplateInstance {}

    /** The text that is asked for, or the first that the filter lets through; none once the last one is read. */
    @GET
    public TemplateInstance read(
            @BeanParam ContributionFilter filter,
            @RestQuery UUID texte,
            @RestQuery boolean fin,
            @RestQuery String dernier) {
        Contract here = contract.get();
        choices.prepare(here, filter);
        Optional<Contribution> text = Optional.ofNullable(texte)
                .flatMap(id -> queue.text(here, id))
                .or(() -> texte != null || fin
                        ? Optional.empty()
                        : queue.first(here, filter).flatMap(id -> queue.text(here, id)));
        return new reading(
                here,
                filter,
                choices,
                queue.progress(here, filter),
                text.map(found -> TextView.of(found, choices.books())).orElse(null),
                text.flatMap(found -> queue.before(here, filter, found)).orElse(null),
                seal.open(dernier, signedIn.person().id).isPresent() ? dernier : null);
    }

    /** Does one act on a text and comes back to it, or goes on to the next. */
    @POST
    @Path("{id}")
    public Response act(
            @BeanParam ContributionFilter filter, @RestPath UUID id, @RestForm String acte, @RestForm String noeud) {
        Contract here = contract.get();
        String act = "noeud".equals(acte) ? "noeud:" + noeud : acte;
        boolean goesOn = "lu".equals(act) || "aside".equals(act);
        Optional<UUID> next =
                goesOn ? queue.text(here, id).flatMap(text -> queue.after(here, filter, text)) : Optional.of(id);
        LastAct done = readContribution.act(here, id, act, signedIn.person().id);
        if (done.act().equals("aside")) {
            audit.keep("contribution.aside", here.id, "contribution", id, null);
            flash.say("Ce texte est maintenant avec le référent : vous ne le lisez plus.");
        }
        String last = seal.seal(done, signedIn.person().id);
        return Answers.seeOther(address(filter, next.orElse(null), last) + (next.isEmpty() ? "&fin=true" : ""));
    }

    /** Undoes the last act and shows its text. */
    @POST
    @Path("annuler")
    public Response undo(@BeanParam ContributionFilter filter, @RestForm String dernier) {
        Optional<LastAct> last = seal.open(dernier, signedIn.person().id);
        boolean undone = last.isPresent() && readContribution.undo(contract.get(), last.get(), signedIn.person().id);
        flash.say(undone ? "Geste annulé." : "Ce geste ne peut plus être annulé.");
        return Answers.seeOther(address(
                filter, last.map(LastAct::contribution).filter(id -> undone).orElse(null), null));
    }

    private String address(ContributionFilter filter, UUID text, String lastAct) {
        StringBuilder address = new StringBuilder("/" + contract.slug() + "/bureau/lire?" + filter.query());
        if (text != null) {
            address.append("&texte=").append(text);
        }
        if (lastAct != null) {
            address.append("&dernier=").append(URLEncoder.encode(lastAct, StandardCharsets.UTF_8));
        }
        return address.toString().replace("?&", "?");
    }
}
