package fr.portevoix.workshop.capture;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopSound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The lines of a session: mended one by one, their coups de cœur counted all at once. */
@Path("/{contract}/bureau/ateliers/{session}/lignes")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class LinesDesk {
    /** What the name of a count's field begins with; the number of the line follows. */
    private static final String HEARTS = "coeurs-";

    @Inject
    CurrentContract contract;

    @Inject
    ChangeLine changeLine;

    @Inject
    Flash flash;

    /** The lines of one phase. */
    public record Group(Phase phase, List<WorkshopItem> items) {}

    /** All lines; the errors are of counts. */
    public record LinesPage(String here, Workshop workshop, List<Group> groups, Errors errors) {
        public long all() {
            return groups.stream().mapToLong(group -> group.items().size()).sum();
        }
    }

    /** One line, to mend. */
    public record LinePage(
            String here,
            Workshop workshop,
            WorkshopItem item,
            LineForm form,
            List<Quartier> quartiers,
            boolean voice,
            Errors errors) {
        public List<Phase> phases() {
            return List.of(Phase.values());
        }

        public List<Speaker> speakers() {
            return List.of(Speaker.values());
        }
    }

    @CheckedTemplate(basePath = "workshop/capture")
    record lines(LinesPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "workshop/capture")
    record line(LinePage page) implements TemplateInstance {}

    /** All lines, phase by phase. */
    @GET
    public TemplateInstance list(@RestPath("session") String slug) {
        return page(find(slug), Errors.none());
    }

    /** Counts the coups de cœur that were typed. */
    @POST
    @Path("coups-de-coeur")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response count(@RestPath("session") String slug, MultivaluedMap<String, String> fields) {
        Workshop workshop = find(slug);
        Map<Integer, Integer> hearts = new TreeMap<>();
        Errors errors = Errors.none();
        fields.forEach((name, values) -> {
            String typed = values.get(0).strip();
            if (name.matches(HEARTS + "\\d{1,6}")) {
                if (typed.matches("\\d{0,4}")) {
                    hearts.put(
                            Integer.valueOf(name.substring(HEARTS.length())),
                            typed.isEmpty() ? 0 : Integer.parseInt(typed));
                } else {
                    errors.add(
                            name,
                            "Ligne " + name.substring(HEARTS.length())
                                    + "\u00a0: écrivez un nombre de 0 à 9\u202f999.");
                }
            }
        });
        if (errors.isAny()) {
            return Answers.mend(page(workshop, errors));
        }
        changeLine.count(workshop, hearts);
        flash.say("Les coups de cœur sont enregistrés.");
        return Answers.seeOther(here(slug) + "/lignes");
    }

    /** One line. */
    @GET
    @Path("{number}")
    public TemplateInstance one(@RestPath("session") String slug, @RestPath int number) {
        Workshop workshop = find(slug);
        WorkshopItem item = item(workshop, number);
        LineForm form = LineForm.next(workshop);
        form.texte = item.contribution.readableWords();
        form.phase = item.phase.name();
        form.voix = item.contribution.speaker.name();
        form.quartier =
                item.contribution.quartiers.stream().map(one -> one.slug).toList();
        form.coeurs = String.valueOf(item.hearts);
        return page(workshop, item, form, Errors.none());
    }

    /** Keeps the line as it is now. */
    @POST
    @Path("{number}")
    public Response change(@RestPath("session") String slug, @RestPath int number, @BeanParam LineForm form) {
        Workshop workshop = find(slug);
        WorkshopItem item = item(workshop, number);
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(workshop, item, form, errors));
        }
        changeLine.change(item, form.line(contract.get()));
        flash.say("La ligne " + number + " est enregistrée.");
        return Answers.seeOther(here(slug) + "/lignes");
    }

    /** Erases a line for who said it, or because it should not have been taken down. */
    @POST
    @Path("{number}/effacer")
    public Response erase(@RestPath("session") String slug, @RestPath int number, @RestForm String oui) {
        Workshop workshop = find(slug);
        WorkshopItem item = item(workshop, number);
        if (!"true".equals(oui)) {
            return Answers.seeOther(here(slug) + "/lignes/" + number);
        }
        changeLine.erase(item);
        flash.say("La ligne " + number + " est effacée, avec tout ce qui en avait été fait.");
        return Answers.seeOther(here(slug) + "/lignes");
    }

    private TemplateInstance page(Workshop workshop, Errors errors) {
        List<WorkshopItem> items = WorkshopItem.of(workshop);
        return new lines(new LinesPage(
                here(workshop.slug),
                workshop,
                Arrays.stream(Phase.values())
                        .map(phase -> new Group(
                                phase,
                                items.stream()
                                        .filter(item -> item.phase == phase)
                                        .toList()))
                        .filter(group -> !group.items().isEmpty())
                        .toList(),
                errors));
    }

    private TemplateInstance page(Workshop workshop, WorkshopItem item, LineForm form, Errors errors) {
        return new line(new LinePage(
                here(workshop.slug),
                workshop,
                item,
                form,
                Quartier.of(contract.get()),
                WorkshopSound.isThere(item),
                errors));
    }

    private String here(String slug) {
        return "/" + contract.slug() + "/bureau/ateliers/" + slug;
    }

    private WorkshopItem item(Workshop workshop, int number) {
        // Words that are with the referent are read and changed by nobody else.
        return WorkshopItem.at(workshop, number)
                .filter(found -> !found.contribution.isAside())
                .orElseThrow(NotFoundException::new);
    }

    private Workshop find(String slug) {
        return Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
