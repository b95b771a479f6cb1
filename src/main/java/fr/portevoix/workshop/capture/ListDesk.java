package fr.portevoix.workshop.capture;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.UploadedBytes;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a whole list comes in: pasted and looked at before it is kept, or from a CSV file. */
@Path("/{contract}/bureau/ateliers/{session}/liste")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ListDesk {
    private static final int MOST = 500;

    @Inject
    CurrentContract contract;

    @Inject
    KeepLines keepLines;

    @Inject
    ImportLines importLines;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    /** The page: {@code items} is what would come in of the pasted text, null before somebody asked; the report is of a file. */
    public record ListPage(
            String here,
            Workshop workshop,
            LineForm form,
            List<ReadList.Item> items,
            List<Quartier> quartiers,
            RowReport report,
            Errors errors) {
        public List<Phase> phases() {
            return List.of(Phase.values());
        }

        public List<Speaker> speakers() {
            return List.of(Speaker.values());
        }

        /** Whether the list itself says what its lines answer. */
        public boolean isAccount() {
            return items != null && items.stream().anyMatch(item -> item.phase() != null);
        }

        /** The phase of the form, in words. */
        public String phase() {
            return Phase.named(form.phase).map(Phase::french).orElse("");
        }
    }

    @CheckedTemplate(basePath = "workshop/capture")
    record pasted(ListPage page) implements TemplateInstance {}

    /** Where to paste. */
    @GET
    public TemplateInstance form(@RestPath("session") String slug, @RestQuery String phase) {
        Workshop workshop = find(slug);
        LineForm form = LineForm.next(workshop);
        Phase.named(phase).ifPresent(named -> form.phase = named.name());
        return page(workshop, form, null, null, Errors.none());
    }

    /** Shows what would come in; with {@code garder}, keeps it, once. */
    @POST
    public Response paste(@RestPath("session") String slug, @BeanParam LineForm form, @RestForm String garder) {
        Workshop workshop = find(slug);
        Errors errors = form.around(contract.get());
        List<ReadList.Item> items = ReadList.of(form.texte);
        if (items.isEmpty()) {
            errors.add("texte", "Collez au moins une ligne.");
        } else if (items.size() > MOST) {
            errors.add("texte", "Cette liste a " + items.size() + " lignes\u00a0: 500 au plus à la fois.");
        } else if (items.stream().anyMatch(item -> item.words().length() > Line.LONGEST)) {
            errors.add("texte", "Une ligne dépasse 2\u202f000 caractères\u00a0: coupez-la en plusieurs.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(workshop, form, null, null, errors));
        }
        if (!"true".equals(garder)) {
            return Response.ok(page(workshop, form, items, null, errors)).build();
        }
        try {
            List<Line> lines = items.stream()
                    .map(item -> form.line(
                            contract.get(),
                            item.phase() == null ? form.phaseNamed() : item.phase(),
                            item.words(),
                            item.hearts(),
                            item.topic()))
                    .toList();
            long fresh = keepLines.keep(workshop, lines, form.cle, signedIn.person().id).stream()
                    .filter(kept -> !kept.again())
                    .count();
            flash.say(told(fresh));
            return Answers.seeOther(here(slug) + "/lignes");
        } catch (KeepLines.OtherWords otherWords) {
            form.cle = UUID.randomUUID().toString();
            errors.add(
                    "texte",
                    "Une autre liste a déjà été enregistrée depuis cette page. Enregistrez celle-ci aussi\u00a0?");
            return Answers.mend(page(workshop, form, items, null, errors));
        }
    }

    /** Brings in a file, whole or not at all; the same file again doubles nothing. */
    @POST
    @Path("fichier")
    public Response file(
            @RestPath("session") String slug, @BeanParam LineForm form, @RestForm("fichier") FileUpload file) {
        Workshop workshop = find(slug);
        Errors errors = form.around(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(workshop, form, null, null, errors));
        }
        ImportLines.Report report = importLines.of(workshop, form, UploadedBytes.of(file), signedIn.person().id);
        if (report.rows().hasErrors()) {
            return Answers.mend(page(workshop, form, null, report.rows(), errors));
        }
        flash.say(told(report.fresh()));
        return Answers.seeOther(here(slug) + "/lignes");
    }

    private static String told(long fresh) {
        return fresh == 0
                ? "Ces lignes étaient déjà enregistrées\u00a0: rien n’est doublé."
                : fresh == 1 ? "Une ligne est enregistrée." : fresh + " lignes sont enregistrées.";
    }

    private TemplateInstance page(
            Workshop workshop, LineForm form, List<ReadList.Item> items, RowReport report, Errors errors) {
        if (!LineForm.isKey(form.cle)) {
            form.cle = UUID.randomUUID().toString();
        }
        return new pasted(
                new ListPage(here(workshop.slug), workshop, form, items, Quartier.of(contract.get()), report, errors));
    }

    private String here(String slug) {
        return "/" + contract.slug() + "/bureau/ateliers/" + slug;
    }

    private Workshop find(String slug) {
        return Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
