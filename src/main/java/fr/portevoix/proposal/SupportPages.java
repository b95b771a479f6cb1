package fr.portevoix.proposal;

import fr.portevoix.account.Open;
import fr.portevoix.shared.flood.ProofPage;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** One device, one support, without an account; a crowd behind one connection is never refused, only looked at first. */
@Path("/{contract}/propositions")
@Open
@Produces(MediaType.TEXT_HTML)
public class SupportPages {
    @Inject
    CurrentContract contract;

    @Inject
    SupportCookie supportCookie;

    @Inject
    SetSupport setSupport;

    @Inject
    Doorstep doorstep;

    @CheckedTemplate(basePath = "proposal")
    record proof(ProofPage page) implements TemplateInstance {}

    /** Supports it; where one connection supports very much, its devices calculate a little first. */
    @POST
    @Path("{proposal}/soutenir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response support(@RestPath("proposal") String slug, MultivaluedMap<String, String> fields) {
        Proposal here = proposal(slug);
        Doorstep.Step step = supportCookie.supports(here) ? Doorstep.Step.PASS : doorstep.support(here.id, fields);
        if (step.challenge().isPresent()) {
            return Answers.mend(new proof(new ProofPage(
                    here.address() + "/soutenir",
                    here.title,
                    fields,
                    step.challenge().get())));
        }
        setSupport.give(here.id, supportCookie.deviceFromNowOn(), step.flags());
        return Answers.seeOther(here.address() + "#soutien");
    }

    /** Takes the support back, and with the last one the device's number. */
    @POST
    @Path("{proposal}/retirer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@RestPath("proposal") String slug) {
        Proposal here = proposal(slug);
        supportCookie.device().ifPresent(device -> {
            if (!setSupport.takeBack(here.id, device)) {
                supportCookie.forget();
            }
        });
        return Answers.seeOther(here.address() + "#soutien");
    }

    private Proposal proposal(String slug) {
        return Proposal.publicAt(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
