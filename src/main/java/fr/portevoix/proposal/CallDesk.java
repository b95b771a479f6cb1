package fr.portevoix.proposal;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.WayToSpeak;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.Contract;
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
import org.jboss.resteasy.reactive.RestPath;

/** Calls for proposals as the desk prepares them. */
@Path("/{contract}/bureau/propositions/appels")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CallDesk {
    @Inject
    CurrentContract contract;

    @Inject
    CallRules rules;

    @Inject
    Flash flash;

    @Inject
    Audit audit;

    /** A call, where it stands, and how many proposals it has. */
    public record Line(ProposalCall call, WayToSpeak.State state, long proposals) {
        /** Where it stands, in French. */
        public String getStands() {
            if (!call.published) {
                return "Non publié";
            }
            return switch (state) {
                case COMING -> "À venir";
                case OPEN -> "Ouvert";
                case CLOSED -> "Fermé";
            };
        }
    }

    @CheckedTemplate(basePath = "proposal")
    record calls(Contract contract, List<Line> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "proposal")
    record callForm(
            Contract contract,
            CallForm form,
            String action,
            ProposalCall call,
            List<Consultation> consultations,
            Errors errors)
            implements TemplateInstance {}

    /** The calls of the contract, the latest first. */
    @GET
    public TemplateInstance list() {
        return new calls(
                contract.get(),
                ProposalCall.of(contract.get()).stream()
                        .map(call -> new Line(
                                call,
                                rules.state(call),
                                Proposal.count("proposalCall = ?1 and erasedOn is null", call)))
                        .toList());
    }

    /** An empty form. */
    @GET
    @Path("nouveau")
    public TemplateInstance begin() {
        return page(CallForm.empty(), null, Errors.none());
    }

    /** Keeps a new call. */
    @POST
    @Once
    @Transactional
    public Response create(@BeanParam CallForm form) {
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(form, null, errors));
        }
        ProposalCall call = new ProposalCall();
        call.slug = Slug.free(
                form.titre,
                slug -> slug.equals("nouveau")
                        || ProposalCall.at(contract.get(), slug).isPresent());
        form.into(call, contract.get());
        call.persist();
        return kept(call);
    }

    /** A call, to change. */
    @GET
    @Path("{call}")
    public TemplateInstance one(@RestPath("call") String slug) {
        ProposalCall call = find(slug);
        return page(CallForm.of(call), call, Errors.none());
    }

    /** Keeps the changes; its address stays. */
    @POST
    @Path("{call}")
    @Transactional
    public Response change(@RestPath("call") String slug, @BeanParam CallForm form) {
        ProposalCall call = find(slug);
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(form, call, errors));
        }
        form.into(call, contract.get());
        return kept(call);
    }

    private Response kept(ProposalCall call) {
        audit.keep("proposal.call", contract.get().id, "proposal-call", call.id, call.slug);
        flash.say("L’appel à propositions est enregistré.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/propositions/appels");
    }

    private TemplateInstance page(CallForm form, ProposalCall call, Errors errors) {
        return new callForm(
                contract.get(),
                form,
                "/" + contract.slug() + "/bureau/propositions/appels" + (call == null ? "" : "/" + call.slug),
                call,
                Consultation.list("contract = ?1 order by opensOn desc, slug", contract.get()),
                errors);
    }

    private ProposalCall find(String slug) {
        return ProposalCall.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
