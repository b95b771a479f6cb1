package fr.portevoix.contribution.task;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the referent of a service reads what was handed on to them and answers once, without an account. */
@Path("/{contract}/taches/{secret}")
@Open
@Produces(MediaType.TEXT_HTML)
public class TaskPages {
    private static final int SHOWN = 100;
    private static final String READABLE =
            "select distinct c from Use u join u.contribution c left join fetch c.quartiers"
                    + " where u.kind = ?1 and u.subjectId = ?2 and c.reading <> ?3 and c.counted = true order by c.saidOn, c.id";

    @Inject
    CurrentContract contract;

    @Inject
    TaskLinks links;

    @Inject
    AnswerTask answerTask;

    @Inject
    ReceiptGuesses guesses;

    @Inject
    Page page;

    @Context
    HttpServerRequest request;

    /** The words that may be read, the first of them, and how many more there are. */
    public record Handed(List<Contribution> said, long more) {}

    @CheckedTemplate(basePath = "contribution/task")
    record task(
            Contract contract,
            String secret,
            Task task,
            String until,
            Handed handed,
            List<TaskOutcome> outcomes,
            AnswerTask.Typed typed,
            Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/task")
    record answered(Contract contract, Task task, String answer, String day) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/task")
    record gone(Contract contract, String sentence) implements TemplateInstance {}

    /** What was handed on, or what was answered. */
    @GET
    public Response read(@RestPath String secret) {
        return open(secret)
                .map(task -> task.isAnswered()
                        ? told(task)
                        : hidden(Response.ok(page(secret, task, AnswerTask.Typed.NOTHING, Errors.none()))))
                .orElseGet(this::gone);
    }

    /** Keeps the answer, once; whoever comes later reads it. */
    @POST
    public Response answer(
            @RestPath String secret, @RestForm String reponse, @RestForm String mots, @RestForm String jour) {
        Optional<Task> found = open(secret);
        if (found.isEmpty()) {
            return gone();
        }
        Task task = found.get();
        if (!task.isAnswered()) {
            TaskMessages say = Sentences.in(TaskMessages.class, page.getLanguage());
            AnswerTask.Typed typed = new AnswerTask.Typed(text(reponse), text(mots), text(jour));
            Errors errors = answerTask.check(
                    typed, new AnswerTask.Sentences(say.chooseOne(), say.sayWhy(), say.tooLong(), say.wrongDay()));
            if (errors.isAny()) {
                return Answers.mend(page(secret, task, typed, errors));
            }
            answerTask.answer(task, typed, null);
        }
        return hidden(Response.status(Response.Status.SEE_OTHER)
                .location(URI.create("/" + contract.slug() + "/taches/" + secret)));
    }

    private Optional<Task> open(String secret) {
        String client = ReceiptGuesses.client(request);
        if (guesses.areTooMany(client)) {
            return Optional.empty();
        }
        Optional<Task> task = links.open(contract.get(), secret);
        if (task.isEmpty()) {
            guesses.missed(client);
        }
        return task;
    }

    private TemplateInstance page(String secret, Task task, AnswerTask.Typed typed, Errors errors) {
        List<Contribution> all = Contribution.list(READABLE, Task.KIND, task.id, Reading.ASIDE);
        List<Contribution> said = all.subList(0, Math.min(SHOWN, all.size()));
        return new task(
                contract.get(),
                secret,
                task,
                InWords.day(task.untilOn, page.getLanguage()),
                new Handed(said, all.size() - said.size()),
                List.of(TaskOutcome.values()),
                typed,
                errors);
    }

    private Response told(Task task) {
        String language = page.getLanguage();
        return hidden(Response.ok(new answered(
                contract.get(), task, TaskWords.answer(task, language), InWords.day(task.answeredOn, language))));
    }

    private Response gone() {
        boolean tooMany = guesses.areTooMany(ReceiptGuesses.client(request));
        TaskMessages say = Sentences.in(TaskMessages.class, page.getLanguage());
        return hidden(Response.status(tooMany ? 429 : 404)
                .entity(new gone(contract.get(), tooMany ? say.tooMany() : say.gone())));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
