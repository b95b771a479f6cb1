package fr.portevoix.contribution.task;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the referent of a service reads what was handed on to them and answers once, without an account. */
@Path("/{contract}/taches/{secret}")
@Open
@Produces(MediaType.TEXT_HTML)
public class TaskPages {
    @Inject
    CurrentContract contract;

    @Inject
    TaskLinks links;

    @Inject
    AnswerTask answerTask;

    @Inject
    HandedWords handedWords;

    @Inject
    TaskFile taskFile;

    @Inject
    ReceiptGuesses guesses;

    @Inject
    Page page;

    @Context
    HttpServerRequest request;

    /** Another thing that was handed on at the same stroke: what it is about, where it is answered, and whether it is. */
    public record Beside(String about, String address, boolean answered) {}

    @CheckedTemplate(basePath = "contribution/task")
    record task(
            Contract contract,
            String secret,
            Task task,
            String until,
            HandedWords.Handed handed,
            List<Beside> beside,
            List<TaskOutcome> outcomes,
            AnswerTask.Typed typed,
            String image,
            Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/task")
    record answered(Contract contract, String secret, Task task, String answer, String day, List<Beside> beside)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/task")
    record gone(Contract contract, String sentence) implements TemplateInstance {}

    /** What was handed on, or what was answered. */
    @GET
    public Response read(@RestPath String secret) {
        return open(secret)
                .map(task -> task.isAnswered()
                        ? told(secret, task)
                        : hidden(Response.ok(page(secret, task, AnswerTask.Typed.NOTHING, "", Errors.none()))))
                .orElseGet(this::gone);
    }

    /** Keeps the answer, once; whoever comes later reads it. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response answer(
            @RestPath String secret,
            @RestForm String reponse,
            @RestForm String mots,
            @RestForm String jour,
            @RestForm String image,
            @RestForm("photo") FileUpload photo) {
        Optional<Task> found = open(secret);
        if (found.isEmpty()) {
            return gone();
        }
        Task task = found.get();
        if (!task.isAnswered()) {
            TaskMessages say = Sentences.in(TaskMessages.class, page.getLanguage());
            AnswerTask.Typed typed = new AnswerTask.Typed(text(reponse), text(mots), text(jour));
            PictureField picture = PictureField.of(photo, image);
            Errors errors = picture.check(
                    answerTask.check(
                            typed,
                            new AnswerTask.Sentences(say.chooseOne(), say.sayWhy(), say.tooLong(), say.wrongDay())),
                    say.noPhoto());
            if (errors.isAny()) {
                return Answers.mend(page(secret, task, typed, picture.text(), errors));
            }
            answerTask.answer(task, typed, picture.picture(), null);
        }
        return hidden(Response.status(Response.Status.SEE_OTHER)
                .location(URI.create("/" + contract.slug() + "/taches/" + secret)));
    }

    /** A photo that came with the words, once somebody of the team found it fit to be seen. */
    @GET
    @Path("photos/{photo}")
    @Produces("image/jpeg")
    public Response photo(@RestPath String secret, @RestPath UUID photo) {
        return open(secret)
                .flatMap(task -> handedWords.image(task, photo))
                .map(image -> hidden(Response.ok(image, "image/jpeg")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")))
                .orElseThrow(NotFoundException::new);
    }

    /** All that was handed on at the same stroke, for a spreadsheet. */
    @GET
    @Path("liste.csv")
    @Produces("text/csv")
    public Response file(@RestPath String secret) throws IOException {
        Task task = open(secret).orElseThrow(NotFoundException::new);
        return hidden(Response.ok(taskFile.together(task, links), "text/csv")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"demandes.csv\""));
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

    private TemplateInstance page(String secret, Task task, AnswerTask.Typed typed, String image, Errors errors) {
        return new task(
                contract.get(),
                secret,
                task,
                InWords.day(task.untilOn, page.getLanguage()),
                handedWords.of(task),
                beside(task),
                List.of(TaskOutcome.values()),
                typed,
                image,
                errors);
    }

    private List<Beside> beside(Task task) {
        return Task.together(task).stream()
                .filter(each -> !each.equals(task) && each.about != null)
                .map(each -> new Beside(each.about, links.path(each), each.isAnswered()))
                .toList();
    }

    private Response told(String secret, Task task) {
        String language = page.getLanguage();
        return hidden(Response.ok(new answered(
                contract.get(),
                secret,
                task,
                TaskWords.answer(task, language),
                InWords.day(task.answeredOn, language),
                beside(task))));
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
