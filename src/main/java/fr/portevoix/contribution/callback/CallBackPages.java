package fr.portevoix.contribution.callback;

import fr.portevoix.account.Open;
import fr.portevoix.account.SignInLimits;
import fr.portevoix.contribution.Receipt;
import fr.portevoix.contribution.ReceiptGuesses;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.shared.text.PhoneNumber;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the holder of a receipt asks to be called back, and takes it back. */
@Path("/{contract}/suivi/{receipt}/appel")
@Open
@Produces(MediaType.TEXT_HTML)
public class CallBackPages {
    @Inject
    CurrentContract contract;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptGuesses guesses;

    @Inject
    SignInLimits limits;

    @Inject
    CallWishes wishes;

    @Inject
    Page page;

    @Context
    HttpServerRequest request;

    /** The form as typed. */
    public record Typed(String number, String moment, String age) {}

    @CheckedTemplate(basePath = "contribution/callback")
    record ask(Contract contract, String receipt, List<Moment> moments, Typed typed, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/callback")
    record asked(Contract contract, String receipt, String sentence, boolean gone) implements TemplateInstance {}

    /** The form, or what was asked before. */
    @GET
    public Response read(@RestPath("receipt") String typed) {
        return find(typed).map(found -> page(typed, found)).orElseGet(() -> toStory(typed));
    }

    /** Keeps the wish. */
    @POST
    public Response keep(
            @RestPath("receipt") String typed,
            @RestForm String telephone,
            @RestForm String moment,
            @RestForm String age) {
        if (find(typed).isEmpty()) {
            return toStory(typed);
        }
        CallBackMessages say = Sentences.in(CallBackMessages.class, page.getLanguage());
        Optional<PhoneNumber> number = PhoneNumber.read(telephone);
        Errors errors = Errors.none();
        if (number.isEmpty()) {
            errors.add("telephone", say.wrongNumber());
        }
        if (!"15".equals(age) && !"parent".equals(age)) {
            errors.add("age", say.wrongAge());
        }
        if (errors.isEmpty() && !limits.admit(number.get().value())) {
            errors.add("telephone", say.tooMany());
        }
        if (errors.isAny()) {
            String kept = telephone == null ? "" : telephone.length() > 40 ? telephone.substring(0, 40) : telephone;
            return Answers.mend(
                    new ask(contract.get(), typed, List.of(Moment.values()), new Typed(kept, moment, age), errors));
        }
        wishes.ask(
                contract.get(),
                ReceiptNumber.read(typed).orElseThrow(),
                number.get(),
                Moment.named(moment).orElse(Moment.ANY),
                "parent".equals(age),
                page.getLanguage());
        return seeOther("/" + contract.slug() + "/suivi/" + number(typed) + "/appel");
    }

    /** Takes the wish back; the telephone number is erased. */
    @POST
    @Path("retirer")
    public Response revoke(@RestPath("receipt") String typed) {
        Optional<Receipt> found = find(typed);
        if (found.isEmpty()) {
            return toStory(typed);
        }
        wishes.revoke(found.get());
        String sentence =
                Sentences.in(CallBackMessages.class, page.getLanguage()).revoked();
        return hidden(Response.ok(new asked(contract.get(), typed, sentence, true)));
    }

    private Response page(String typed, Receipt receipt) {
        List<CallWish> left = wishes.of(receipt);
        if (left.isEmpty()) {
            return hidden(Response.ok(
                    new ask(contract.get(), typed, List.of(Moment.values()), new Typed("", "", ""), Errors.none())));
        }
        CallWish wish = left.get(0);
        String language = page.getLanguage();
        CallBackMessages say = Sentences.in(CallBackMessages.class, language);
        String sentence = wish.calledOn == null
                ? say.asked(InWords.day(wish.askedOn, language))
                : say.called(InWords.day(wish.calledOn, language));
        return hidden(Response.ok(new asked(contract.get(), typed, sentence, false)));
    }

    private Optional<Receipt> find(String typed) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return Optional.empty();
        }
        Optional<Receipt> receipt = ReceiptNumber.read(typed).flatMap(number -> receipts.find(contract.get(), number));
        if (receipt.isEmpty()) {
            guesses.missed(client);
        }
        return receipt.filter(found -> found.erasedOn == null);
    }

    private Response toStory(String typed) {
        return seeOther("/" + contract.slug() + "/suivi/" + number(typed));
    }

    private static String number(String typed) {
        return ReceiptNumber.read(typed).map(ReceiptNumber::toString).orElse("");
    }

    private static Response seeOther(String address) {
        return hidden(Response.status(Response.Status.SEE_OTHER).location(URI.create(address)));
    }

    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
