package fr.portevoix.proposal;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.similar.FindSimilar;
import fr.portevoix.contribution.similar.SimilarText;
import fr.portevoix.shared.flood.ProofPage;
import fr.portevoix.shared.media.PhotoFields;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.KeptPages;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Where anybody proposes an action, in two minutes and without an account. */
@Path("/{contract}/propositions")
@Open
@Produces(MediaType.TEXT_HTML)
public class ProposePages {
    /** The button that shows what others said before anything is sent. */
    private static final String LOOK = "voir";

    /** Set by the buttons that carry a half-filled form into another language. */
    private static final String CHANGE_LANGUAGE = "changer";

    private static final int SHOWN = 5;

    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    KeptPages keptPages;

    @Inject
    CallRules rules;

    @Inject
    SubmitProposal submitProposal;

    @Inject
    FindSimilar findSimilar;

    @Inject
    Doorstep doorstep;

    @Inject
    ProposalConfig config;

    @CheckedTemplate(basePath = "proposal")
    record propose(ProposePage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "proposal")
    record similar(List<SimilarText> similar) implements TemplateInstance {}

    /** The form, with a fresh key: two people on one telephone are two proposals. */
    @GET
    @Path("appels/{call}")
    public Response form(@RestPath String call) {
        return keptPages.answer(
                () -> new propose(page(call(call), ProposalForm.empty(KeptPages.SLOT), Errors.none(), "", null)),
                FormKey::fresh);
    }

    /** Shows similar words, or keeps the proposal and leads to its receipt, or brings the page back with every word. */
    @POST
    @Path("appels/{call}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@RestPath("call") String slug, MultivaluedMap<String, String> fields) {
        ProposalCall call = call(slug);
        ProposalForm form = ProposalForm.of(fields);
        ProposalMessages say = Sentences.in(ProposalMessages.class, page.getLanguage());
        if (!FormKey.isOurs(form.key())) {
            return Answers.mend(
                    new propose(page(call, form.withKey(FormKey.fresh()), Errors.none(), say.incomplete(), null)));
        }
        if (fields.containsKey(CHANGE_LANGUAGE)) {
            return shown(call, form, null);
        }
        if (fields.containsKey(LOOK)) {
            return shown(call, form, findSimilar.like(call.contract, form.allWords(), SHOWN));
        }
        Errors errors = form.errors(call.contract, say, config.mostWords());
        if (errors.isAny()) {
            return Answers.mend(new propose(page(call, form, errors, "", null)));
        }
        Doorstep.Step step = doorstep.proposal(call.id, fields);
        if (step.challenge().isPresent()) {
            return Answers.mend(new SupportPages.proof(new ProofPage(
                    "/" + contract.slug() + "/propositions/appels/" + call.slug,
                    call.title.in(page.getLanguage()),
                    fields,
                    step.challenge().get())));
        }
        Outcome outcome = submitProposal.submit(call.id, form, page.getLanguage());
        if (outcome instanceof Outcome.Received received) {
            return Answers.seeOther("/" + contract.slug() + "/suivi/" + received.receipt());
        }
        String notice = outcome instanceof Outcome.OtherWords ? say.otherWords() : say.tooLate();
        return Answers.mend(new propose(page(call, form.withKey(FormKey.fresh()), Errors.none(), notice, null)));
    }

    /** The same from a form that brings its photo as a file, where no script made text of it. */
    @POST
    @Path("appels/{call}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sendWithFile(@RestPath("call") String slug, MultipartFormDataInput sent) {
        return send(slug, PhotoFields.of(sent, ProposalForm.PHOTO_PREFIX));
    }

    /** What others said in similar words, while somebody types; sent in the body, since addresses are logged elsewhere. */
    @POST
    @Path("semblables")
    public Response similar(@RestForm String mots) {
        return Response.ok(new similar(findSimilar.like(contract.get(), mots == null ? "" : mots, SHOWN)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response shown(ProposalCall call, ProposalForm form, List<SimilarText> similar) {
        return Response.ok(new propose(page(call, form, Errors.none(), "", similar)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ProposePage page(
            ProposalCall call, ProposalForm form, Errors errors, String notice, List<SimilarText> similar) {
        return new ProposePage(call, rules.state(call), page.getLanguage(), form, errors, notice, similar);
    }

    private ProposalCall call(String slug) {
        return ProposalCall.at(contract.get(), slug)
                .filter(call -> call.published)
                .orElseThrow(NotFoundException::new);
    }
}
