package fr.portevoix.council.reading;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.ReceiptGuesses;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the pilot of a sheet reads a council's question and answers once, without an account. */
@Path("/{contract}/questions/{secret}")
@Open
@Produces(MediaType.TEXT_HTML)
public class QuestionPages {
    @Inject
    CurrentContract contract;

    @Inject
    QuestionLinks links;

    @Inject
    AnswerQuestion answerQuestion;

    @Inject
    ReceiptGuesses guesses;

    @Inject
    Page page;

    @Context
    HttpServerRequest request;

    @CheckedTemplate(basePath = "council/reading")
    record question(Contract contract, String secret, PilotQuestion question, String until, String words, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/reading")
    record answered(Contract contract, PilotQuestion question, String day) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/reading")
    record gone(Contract contract, boolean tooMany) implements TemplateInstance {}

    /** What is asked, or what was answered. */
    @GET
    public Response read(@RestPath String secret) {
        return open(secret)
                .map(question -> hidden(Response.ok(
                        question.isAnswered()
                                ? new answered(
                                        contract.get(), question, InWords.day(question.answeredOn, page.getLanguage()))
                                : page(secret, question, "", Errors.none()))))
                .orElseGet(this::gone);
    }

    /** Keeps the answer, once. */
    @POST
    public Response answer(@RestPath String secret, @RestForm String mots) {
        Optional<PilotQuestion> found = open(secret);
        if (found.isEmpty()) {
            return gone();
        }
        String words = mots == null ? "" : mots.replace("\r\n", "\n").strip();
        ReadingMessages say = Sentences.in(ReadingMessages.class, page.getLanguage());
        Errors errors = Errors.none();
        if (words.isEmpty()) {
            errors.add("mots", say.nothing());
        } else if (words.length() > Comment.LONGEST) {
            errors.add("mots", say.tooLong());
        }
        if (errors.isAny() && !found.get().isAnswered()) {
            return Answers.mend(page(secret, found.get(), words, errors));
        }
        answerQuestion.answer(found.get(), words, null);
        return hidden(Response.status(Response.Status.SEE_OTHER)
                .location(URI.create("/" + contract.slug() + "/questions/" + secret)));
    }

    private TemplateInstance page(String secret, PilotQuestion question, String words, Errors errors) {
        return new question(
                contract.get(), secret, question, InWords.day(question.dueOn, page.getLanguage()), words, errors);
    }

    private Optional<PilotQuestion> open(String secret) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return Optional.empty();
        }
        Optional<PilotQuestion> question =
                links.open(contract.get(), secret).filter(found -> found.isAnswered() || found.isWaiting());
        if (question.isEmpty()) {
            guesses.missed(client);
        }
        return question;
    }

    private Response gone() {
        boolean tooMany = guesses.areTooMany(ReceiptGuesses.client(request));
        return hidden(Response.status(tooMany ? 429 : 404).entity(new gone(contract.get(), tooMany)));
    }

    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
