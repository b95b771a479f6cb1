package fr.portevoix.contribution.callback;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.ReceiptPages;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.Trace;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.contribution.TraceStep.Stage;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The list of those who wish to be called: who calls opens one number at a time, and reads what to tell but never the words. */
@Path("/{contract}/bureau/rappels")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CallBackDesk {
    private static final int LONGEST = 1_000;

    @Inject
    CurrentContract contract;

    @Inject
    CallWishes wishes;

    @Inject
    Receipts receipts;

    @Inject
    Trace trace;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A wish in the list. */
    public record Line(CallWish wish, String moment) {}

    /** A wish that is open on the screen: whom to call and what to tell. */
    public record Call(CallWish wish, CallWishes.Opened opened, List<List<TraceStep>> told) {}

    @CheckedTemplate(basePath = "contribution/callback")
    record calls(Contract contract, List<Line> lines, Call call, String typed, Errors errors)
            implements TemplateInstance {}

    /** Who waits, longest first, and who was called. */
    @GET
    public TemplateInstance list() {
        return page(null, "", Errors.none());
    }

    /** Opens one number to call it now; that it was opened is kept. */
    @POST
    @Path("{wish}/ouvrir")
    public Response open(@RestPath UUID wish) {
        CallWish found = find(wish);
        audit.keep("callback.open", contract.get().id, "call-wish", wish, null);
        return Response.ok(page(found, "", Errors.none())).build();
    }

    /** Notes what was said, or that nobody answered. */
    @POST
    @Path("{wish}")
    public Response called(@RestPath UUID wish, @RestForm String dit, @RestForm String acte) {
        CallWish found = find(wish);
        boolean reached = !"absent".equals(acte);
        String said = dit == null ? "" : dit.strip();
        if (said.length() > LONGEST || reached && said.isEmpty()) {
            return Answers.mend(page(
                    found, said, Errors.none().add("dit", "Notez ce que vous avez dit, en 1 000 caractères au plus.")));
        }
        wishes.called(contract.get(), wish, reached ? said : "Pas de réponse. " + said, reached, signedIn.person().id);
        audit.keep("callback.called", contract.get().id, "call-wish", wish, reached ? "appelé" : "pas de réponse");
        flash.say(reached ? "C’est noté." : "C’est noté : cette personne reste dans la liste.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/rappels");
    }

    private TemplateInstance page(CallWish open, String typed, Errors errors) {
        List<Line> lines = CallWish.of(contract.get()).stream()
                .map(wish -> new Line(
                        wish,
                        wishes.open(wish)
                                .map(opened -> opened.moment().french())
                                .orElse("")))
                .toList();
        Call call = open == null
                ? null
                : wishes.open(open)
                        .map(opened -> new Call(open, opened, told(opened)))
                        .orElse(null);
        return new calls(contract.get(), lines, call, typed, errors);
    }

    /** What became of each thing that was said, without the words. */
    private List<List<TraceStep>> told(CallWishes.Opened opened) {
        return opened.receipts().stream()
                .flatMap(number -> said(number).stream())
                .map(one -> trace.of(one, Locale.FRENCH).stream()
                        .filter(step -> step.stage() != Stage.SAID)
                        .toList())
                .toList();
    }

    private List<Contribution> said(ReceiptNumber number) {
        return receipts.find(contract.get(), number)
                .filter(receipt -> receipt.erasedOn == null)
                .map(ReceiptPages::contributions)
                .orElse(List.of());
    }

    private CallWish find(UUID id) {
        return CallWish.<CallWish>find("id = ?1 and contract = ?2", id, contract.get())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
