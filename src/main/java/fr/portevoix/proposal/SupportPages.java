package fr.portevoix.proposal;

import fr.portevoix.account.Open;
import fr.portevoix.shared.flood.Connections;
import fr.portevoix.shared.flood.Limit;
import fr.portevoix.shared.flood.ProofPage;
import fr.portevoix.shared.flood.Proofs;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** One device, one support, without an account; a crowd behind one connection is never refused, only looked at first. */
@Path("/{contract}/propositions")
@Open
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SupportPages {
    private static final String BURST = "burst";
    private static final String UNPROVEN = "unproven";

    @Inject
    CurrentContract contract;

    @Inject
    SupportCookie supportCookie;

    @Inject
    SetSupport setSupport;

    @Inject
    Connections connections;

    @Inject
    Proofs proofs;

    private final Limit<ByteBuffer> burst;
    private final Limit<ByteBuffer> day;

    @Inject
    SupportPages(ProposalConfig config) {
        burst = new Limit<>(config.supportBurst(), config.window());
        day = new Limit<>(config.supportsADay(), Duration.ofDays(1));
    }

    @CheckedTemplate(basePath = "proposal")
    record proof(ProofPage page) implements TemplateInstance {}

    /** Supports it; where one connection supports very much, its devices calculate a little first. */
    @POST
    @Path("{proposal}/soutenir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response support(@RestPath("proposal") String slug, MultivaluedMap<String, String> fields) {
        Proposal here = proposal(slug);
        String flags = null;
        if (!supportCookie.supports(here) && isAbove(here.id)) {
            String key = first(fields, ProposalForm.KEY);
            boolean proven = FormKey.isOurs(key) && proofs.accept(first(fields, ProofPage.PROOF), here.id, key);
            if (!proven && first(fields, ProofPage.WITHOUT).isEmpty()) {
                String asked = FormKey.isOurs(key) ? key : FormKey.fresh();
                fields.putSingle(ProposalForm.KEY, asked);
                return Answers.mend(new proof(new ProofPage(
                        here.address() + "/soutenir", here.title, fields, proofs.challenge(here.id, asked))));
            }
            flags = proven ? BURST : BURST + "," + UNPROVEN;
        }
        setSupport.give(here.id, supportCookie.deviceFromNowOn(), flags);
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

    private boolean isAbove(UUID proposal) {
        // Both are counted each time.
        return connections
                .now(proposal)
                .map(connection -> burst.isAbove(connection) | day.isAbove(connection))
                .orElse(false);
    }

    private static String first(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    private Proposal proposal(String slug) {
        return Proposal.publicAt(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
