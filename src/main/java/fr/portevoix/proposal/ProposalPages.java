package fr.portevoix.proposal;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where everybody reads what is proposed, and what becomes of it. */
@Path("/{contract}/propositions")
@Open
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {
    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    PublishedProposals publishedProposals;

    @Inject
    CallRules rules;

    @Inject
    SupportCookie supportCookie;

    /** What the list shows. */
    public record Shown(
            ProposalFilter filter,
            PublishedProposals.Found found,
            List<ProposalCall> open,
            List<ProposalCall> calls,
            List<Quartier> quartiers,
            List<Objective> objectives,
            String language) {
        public List<ProposalStatus> statuses() {
            return ProposalStatus.PUBLIC;
        }
    }

    @CheckedTemplate(basePath = "proposal")
    record list(Shown shown) implements TemplateInstance {}

    @CheckedTemplate(basePath = "proposal")
    record one(ProposalView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "proposal")
    record moved(boolean united, List<ListedProposal> instead) implements TemplateInstance {}

    /** What is published, as far as it was asked for. */
    @GET
    public TemplateInstance list(@BeanParam ProposalFilter filter) {
        List<ProposalCall> calls = ProposalCall.of(contract.get()).stream()
                .filter(call -> call.published)
                .toList();
        return new list(new Shown(
                filter,
                publishedProposals.find(contract.get(), filter),
                calls.stream().filter(rules::mayPropose).toList(),
                calls,
                Quartier.of(contract.get()),
                Objective.of(contract.get()),
                page.getLanguage()));
    }

    /** One proposal; what it was united with or split into, where it no longer stands for itself. */
    @GET
    @Path("{proposal}")
    public Response one(@RestPath("proposal") String slug, @RestQuery("page") String number) {
        Proposal here = Proposal.at(contract.get(), slug)
                .filter(found -> found.moderation == Moderation.PUBLISHED && found.erasedOn == null)
                .orElseThrow(NotFoundException::new);
        if (here.mergedInto != null || here.splitOn != null) {
            List<Proposal> instead = here.mergedInto != null
                    ? Proposal.list("from Proposal p where p.id = ?1 and " + Proposal.IS_PUBLIC, here.headId)
                    : Proposal.list("from Proposal p where p.splitFrom = ?1 and " + Proposal.IS_PUBLIC, here);
            if (instead.isEmpty()) {
                throw new NotFoundException();
            }
            return hidden(new moved(here.mergedInto != null, PublishedProposals.listed(instead)));
        }
        return hidden(new one(ProposalView.of(
                Proposal.publicAt(contract.get(), slug).orElseThrow(NotFoundException::new),
                page.getLanguage(),
                supportCookie.state(here),
                number != null && number.matches("\\d{1,5}") ? Integer.parseInt(number) : 1)));
    }

    /** The photo of a public proposal; nothing in it can run. */
    @GET
    @Path("{proposal}/photo")
    @Produces("image/jpeg")
    public Response photo(@RestPath("proposal") String slug) {
        ProposalPhoto photo = Proposal.publicAt(contract.get(), slug)
                .flatMap(ProposalPhoto::of)
                .orElseThrow(NotFoundException::new);
        return jpeg(photo);
    }

    static Response jpeg(ProposalPhoto photo) {
        return Response.ok(photo.image, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo.jpg\"")
                .build();
    }

    // A page that knows whether this device supports it is nobody else's.
    private static Response hidden(TemplateInstance page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
