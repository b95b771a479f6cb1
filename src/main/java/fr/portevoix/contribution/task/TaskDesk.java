package fr.portevoix.contribution.task;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.UseContributions;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Sorting;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What services have been handed: what waits, late first, what they answered, and reminders with one press. */
@Path("/{contract}/bureau/taches")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class TaskDesk {
    private static final int ANSWERED = 100;
    private static final AnswerTask.Sentences SENTENCES = new AnswerTask.Sentences(
            "Choisissez ce que le service a répondu.",
            "Dites pourquoi, ou à qui cela revient\u00a0: les habitants le liront.",
            "C’est trop long\u00a0: 2\u202f000 caractères au plus.",
            "Écrivez la date sous la forme 2027-01-31.");

    private static final Map<String, Comparator<Task>> COLUMNS = Map.of(
            "service", Sorting.words(task -> task.addressee.name),
            "confie", Sorting.by(task -> task.handedOn),
            "attendu", Sorting.by(task -> task.untilOn),
            "rappels", Sorting.by(task -> task.reminders),
            "repondu", Sorting.by(task -> task.answeredOn));

    @Inject
    CurrentContract contract;

    @Inject
    Sorting sorting;

    @Inject
    RemindLate remindLate;

    @Inject
    AnswerTask answerTask;

    @Inject
    AskAgain askAgain;

    @Inject
    HandOn handOn;

    @Inject
    TaskFile taskFile;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "contribution/task")
    record tasks(
            Contract contract,
            LocalDate today,
            Addressee chosen,
            List<Addressee> addressees,
            List<Task> waiting,
            long late,
            List<Task> overdue,
            Map<UUID, TaskPhoto.Brief> photos,
            List<Task> answered,
            Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/task")
    record one(
            Contract contract,
            LocalDate today,
            Task task,
            List<TaskFile.Line> lines,
            TaskPhoto.Brief photo,
            List<TaskOutcome> outcomes,
            AnswerTask.Typed typed,
            Errors errors)
            implements TemplateInstance {}

    /** What waits, late first, of all services or of one; and what was answered. */
    @GET
    public TemplateInstance list(@RestQuery UUID service) {
        return page(service, Errors.none());
    }

    /** One task with its words, and where to write down an answer that came by telephone. */
    @GET
    @Path("{task}")
    public TemplateInstance one(@RestPath UUID task) {
        return page(find(task), AnswerTask.Typed.NOTHING, Errors.none());
    }

    /** Writes down what a service answered by another way. */
    @POST
    @Path("{task}")
    public Response answer(
            @RestPath UUID task, @RestForm String reponse, @RestForm String mots, @RestForm String jour) {
        Task found = find(task);
        AnswerTask.Typed typed = new AnswerTask.Typed(text(reponse), text(mots), text(jour));
        Errors errors = answerTask.check(typed, SENTENCES);
        if (errors.isAny()) {
            return Answers.mend(page(found, typed, errors));
        }
        if (answerTask.answer(found, typed, null, signedIn.person().id)) {
            audit.keep("task.answer", contract.get().id, "task", task, typed.outcome());
            flash.say("Réponse enregistrée : les personnes qui ont parlé la lisent dès maintenant.");
        } else {
            flash.say("Ce service avait déjà répondu : la première réponse reste.");
        }
        return Answers.seeOther(here());
    }

    /** Lets people read what a service wrote, as somebody of the team leaves it. */
    @POST
    @Path("{task}/relire")
    public Response release(@RestPath UUID task, @RestForm String mots) {
        Task found = find(task);
        String words = text(mots);
        if (words.length() > UseContributions.LONGEST) {
            Errors errors = Errors.none().add("mots", SENTENCES.tooLong());
            return Answers.mend(page(found, new AnswerTask.Typed("", words, ""), errors));
        }
        if (answerTask.release(found, words)) {
            audit.keep("task.release", contract.get().id, "task", task, null);
            flash.say("Ces mots sont montrés aux personnes qui ont parlé.");
        }
        return Answers.seeOther(here() + "/" + task);
    }

    /** The photo of an answer, for the team. */
    @GET
    @Path("{task}/photo")
    @Produces("image/jpeg")
    public Response photo(@RestPath UUID task) {
        TaskPhoto photo = TaskPhoto.of(find(task)).orElseThrow(NotFoundException::new);
        return Response.ok(photo.image, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    /** Lets everybody see the photo of an answer, hides it again, or erases it for good. */
    @POST
    @Path("{task}/photo")
    public Response review(@RestPath UUID task, @RestForm String acte, @RestForm String decrit) {
        Task found = find(task);
        String alt = text(decrit);
        if ("effacer".equals(acte)) {
            answerTask.erasePhoto(found);
            flash.say("La photo est effacée.");
        } else {
            boolean shown = "montrer".equals(acte);
            answerTask.show(found, shown, alt.substring(0, Math.min(300, alt.length())));
            flash.say(shown ? "Tout le monde peut voir cette photo." : "Cette photo n’est plus montrée.");
        }
        audit.keep("task.photo", contract.get().id, "task", task, acte);
        return Answers.seeOther(here() + "/" + task);
    }

    /** Asks whether what was planned is done, by a link of its own. */
    @POST
    @Path("{task}/redemander")
    public Response again(@RestPath UUID task) {
        if (askAgain.ask(find(task), signedIn.person().id)) {
            audit.keep("task.again", contract.get().id, "task", task, null);
            flash.say("Un nouveau lien part par courriel : le service dira si c’est fait.");
        }
        return Answers.seeOther(here());
    }

    /** Reminds all who are late. */
    @POST
    @Path("rappels")
    public Response remind() {
        int reminded = remindLate.remind(contract.get());
        audit.keep("task.remind", contract.get().id, "contract", contract.get().id, String.valueOf(reminded));
        flash.say(
                reminded == 0
                        ? "Personne à relancer aujourd’hui."
                        : reminded + (reminded > 1 ? " rappels partent par courriel." : " rappel part par courriel."));
        return Answers.seeOther(here());
    }

    /** Changes who answers for a service. */
    @POST
    @Path("services/{service}")
    public Response mend(
            @RestPath UUID service, @RestForm String serviceNom, @RestForm String referent, @RestForm String courriel) {
        Addressee found = Addressee.at(contract.get(), service).orElseThrow(NotFoundException::new);
        HandOn.Fresh fresh = new HandOn.Fresh(text(serviceNom), text(referent), text(courriel));
        Errors errors = Errors.none();
        HandOn.check(fresh, errors);
        if (errors.isAny()) {
            return Answers.mend(page(service, errors));
        }
        handOn.mend(contract.get(), found.id, fresh);
        audit.keep("task.addressee", contract.get().id, "addressee", found.id, fresh.name());
        flash.say("« " + fresh.name() + " » est à jour.");
        return Answers.seeOther(here() + "?service=" + service);
    }

    /** The list for a spreadsheet: of all services or of one. */
    @GET
    @Path("fichier.csv")
    @Produces("text/csv")
    public Response file(@RestQuery UUID service) throws IOException {
        return Response.ok(taskFile.of(contract.get(), service))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"taches.csv\"")
                .build();
    }

    private TemplateInstance page(UUID service, Errors errors) {
        Contract here = contract.get();
        Addressee chosen = service == null ? null : Addressee.at(here, service).orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        List<Task> waiting = of(chosen, Task.waiting(here));
        List<Task> answered = of(chosen, Task.answered(here, ANSWERED));
        return new tasks(
                here,
                today,
                chosen,
                Addressee.of(here),
                sorting.rows(waiting, COLUMNS),
                waiting.stream().filter(task -> task.isLate(today)).count(),
                of(chosen, Task.overdue(here, today)),
                TaskPhoto.of(answered.stream().map(task -> task.id).toList()),
                sorting.rows(answered, COLUMNS),
                errors);
    }

    private TemplateInstance page(Task task, AnswerTask.Typed typed, Errors errors) {
        return new one(
                contract.get(),
                LocalDate.now(clock),
                task,
                taskFile.lines(task),
                TaskPhoto.of(List.of(task.id)).get(task.id),
                List.of(TaskOutcome.values()),
                typed,
                errors);
    }

    private static List<Task> of(Addressee chosen, List<Task> tasks) {
        return chosen == null
                ? tasks
                : tasks.stream().filter(task -> task.addressee.equals(chosen)).toList();
    }

    private Task find(UUID id) {
        return Task.at(contract.get(), id).orElseThrow(NotFoundException::new);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    private String here() {
        return "/" + contract.slug() + "/bureau/taches";
    }
}
