package fr.portevoix.workshop;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Sessions as the desk prepares them and finds them again. */
@Path("/{contract}/bureau/ateliers")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class WorkshopDesk {
    @Inject
    CurrentContract contract;

    @Inject
    WorkshopRules rules;

    @Inject
    KeepWorkshop keepWorkshop;

    @Inject
    Flash flash;

    /** A session of the list: where it stands, and how many lines it has. */
    public record Line(Workshop workshop, WorkshopState state, long lines) {}

    /** The form's page; {@code workshop} is null for a new session. */
    public record FormPage(
            String desk,
            Workshop workshop,
            WorkshopForm form,
            List<Consultation> consultations,
            List<Quartier> quartiers,
            Errors errors) {
        public List<WorkshopKind> kinds() {
            return List.of(WorkshopKind.values());
        }

        public List<Speaker> speakers() {
            return List.of(Speaker.values());
        }
    }

    /** A session's own page: what there is to do, and how far it got. */
    public record SessionPage(
            Workshop workshop,
            WorkshopState state,
            List<WorkshopHead> heads,
            long lines,
            long readable,
            long topics,
            long photos,
            String receipt) {
        public int people() {
            return heads.stream().mapToInt(head -> head.heads).sum();
        }
    }

    @CheckedTemplate(basePath = "workshop")
    record deskList(String desk, List<Line> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "workshop")
    record deskForm(FormPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "workshop")
    record deskSession(SessionPage page) implements TemplateInstance {}

    /** The sessions of the contract, the latest first. */
    @GET
    public TemplateInstance list() {
        Map<UUID, Long> lines = WorkshopItem.find(
                        "select i.workshop.id, count(i) from WorkshopItem i where i.workshop.contract = ?1 group by i.workshop.id",
                        contract.get())
                .project(Object[].class)
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
        return new deskList(
                desk(),
                Workshop.of(contract.get()).stream()
                        .map(each -> new Line(each, rules.state(each), lines.getOrDefault(each.id, 0L)))
                        .toList());
    }

    /** An empty form. */
    @GET
    @Path("nouvelle")
    public TemplateInstance begin(@RestQuery String consultation) {
        WorkshopForm form = new WorkshopForm();
        form.consultation = consultation;
        form.genre = WorkshopKind.WORKSHOP.name();
        form.voix = Speaker.RESIDENT.name();
        form.jour = rules.today().toString();
        form.annoncee = "true";
        return page(null, form, Errors.none());
    }

    /** Keeps a new session. */
    @POST
    @Once
    public Response create(@BeanParam WorkshopForm form) {
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(null, form, errors));
        }
        Workshop workshop = keepWorkshop.begin(contract.get(), form);
        flash.say("La séance est enregistrée.");
        return Answers.seeOther(desk() + "/" + workshop.slug);
    }

    /** A session, and what there is to do. */
    @GET
    @Path("{session}")
    public TemplateInstance one(@RestPath("session") String slug) {
        Workshop workshop = find(slug);
        return new deskSession(new SessionPage(
                workshop,
                rules.state(workshop),
                WorkshopHead.of(workshop),
                WorkshopItem.count("workshop", workshop),
                WorkshopItem.count("workshop = ?1 and readableOn is not null", workshop),
                WorkshopTopic.count("workshop", workshop),
                WorkshopPhoto.count("workshop", workshop),
                keepWorkshop.receipt(workshop).toString()));
    }

    /** A session, to change. */
    @GET
    @Path("{session}/modifier")
    public TemplateInstance form(@RestPath("session") String slug) {
        Workshop workshop = find(slug);
        return page(workshop, WorkshopForm.of(workshop, WorkshopHead.of(workshop)), Errors.none());
    }

    /** Keeps the changes; its address stays. */
    @POST
    @Path("{session}/modifier")
    public Response change(@RestPath("session") String slug, @BeanParam WorkshopForm form) {
        Workshop workshop = find(slug);
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(workshop, form, errors));
        }
        keepWorkshop.change(workshop, form);
        flash.say("La séance est enregistrée.");
        return Answers.seeOther(desk() + "/" + workshop.slug);
    }

    private TemplateInstance page(Workshop workshop, WorkshopForm form, Errors errors) {
        return new deskForm(new FormPage(
                desk(),
                workshop,
                form,
                Consultation.list("contract = ?1 order by opensOn desc", contract.get()),
                Quartier.of(contract.get()),
                errors));
    }

    private String desk() {
        return "/" + contract.slug() + "/bureau/ateliers";
    }

    private Workshop find(String slug) {
        return Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
