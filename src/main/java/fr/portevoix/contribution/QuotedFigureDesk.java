package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Figures from elsewhere, quoted as their source gives them: listed, added, mended, deleted, brought in from a file. */
@Path("/{contract}/bureau/chiffres")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class QuotedFigureDesk {
    @Inject
    CurrentContract contract;

    @Inject
    ImportQuotedFigures importQuotedFigures;

    @Inject
    Flash flash;

    @Inject
    Audit audit;

    @CheckedTemplate(basePath = "contribution")
    record figuresChoice(Contract contract, List<Consultation> consultations) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record figures(
            Contract contract,
            Consultation consultation,
            List<QuotedFigure> quoted,
            FigureForm form,
            Errors errors,
            RowReport report)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record figure(Contract contract, QuotedFigure quoted, FigureForm form, Errors errors) implements TemplateInstance {}

    /** The consultations that figures can be quoted for. */
    @GET
    public TemplateInstance choice() {
        return new figuresChoice(contract.get(), Consultation.list("contract = ?1 order by opensOn", contract.get()));
    }

    /** The figures of a consultation. */
    @GET
    @Path("{consultation}")
    public TemplateInstance list(@RestPath String consultation) {
        return page(find(consultation), new FigureForm(), Errors.none(), null);
    }

    /** Adds a figure. */
    @POST
    @Once
    @Path("{consultation}")
    @Transactional
    public Response add(@RestPath String consultation, @BeanParam FigureForm form) {
        Consultation here = find(consultation);
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(page(here, form, errors, null));
        }
        QuotedFigure figure = new QuotedFigure();
        figure.consultation = here;
        figure.position = 1
                + QuotedFigure.of(here).stream()
                        .mapToInt(one -> one.position)
                        .max()
                        .orElse(0);
        form.into(figure);
        figure.persist();
        audit.keep("figure.add", contract.get().id, "quoted figure", figure.id, figure.measure);
        flash.say("Chiffre ajouté.");
        return Answers.seeOther(address(here));
    }

    /** Reads figures from a file, all of it or nothing. */
    @POST
    @Path("{consultation}/fichier")
    public Response bringIn(
            @RestPath String consultation, @RestForm String source, @RestForm("fichier") FileUpload file)
            throws IOException {
        Consultation here = find(consultation);
        byte[] csv = file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        String named = source == null || source.isBlank() ? null : source.strip();
        if (named != null && named.length() > 300) {
            return Answers.mend(page(
                    here, new FigureForm(), Errors.none().add("source", "Ce texte dépasse 300 caractères."), null));
        }
        RowReport report = importQuotedFigures.of(here, named, csv);
        if (report.hasErrors()) {
            return Answers.mend(page(here, new FigureForm(), Errors.none(), report));
        }
        audit.keep("figure.import", contract.get().id, "consultation", here.id, named);
        flash.say("Les chiffres du fichier sont ajoutés.");
        return Answers.seeOther(address(here));
    }

    /** One figure, to mend or delete. */
    @GET
    @Path("{consultation}/{figure}")
    public TemplateInstance one(@RestPath String consultation, @RestPath UUID figure) {
        QuotedFigure quoted = find(consultation, figure);
        return new figure(contract.get(), quoted, FigureForm.of(quoted), Errors.none());
    }

    /** Mends a figure. */
    @POST
    @Path("{consultation}/{figure}")
    @Transactional
    public Response change(@RestPath String consultation, @RestPath UUID figure, @BeanParam FigureForm form) {
        QuotedFigure quoted = find(consultation, figure);
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(new figure(contract.get(), quoted, form, errors));
        }
        form.into(quoted);
        audit.keep("figure.change", contract.get().id, "quoted figure", figure, quoted.measure);
        flash.say("Chiffre enregistré.");
        return Answers.seeOther(address(quoted.consultation));
    }

    /** Deletes a figure; the page that leads here has asked. */
    @POST
    @Path("{consultation}/{figure}/supprimer")
    @Transactional
    public Response delete(@RestPath String consultation, @RestPath UUID figure) {
        QuotedFigure quoted = find(consultation, figure);
        audit.keep("figure.delete", contract.get().id, "quoted figure", figure, quoted.measure);
        quoted.delete();
        flash.say("Chiffre supprimé.");
        return Answers.seeOther(address(quoted.consultation));
    }

    private TemplateInstance page(Consultation here, FigureForm form, Errors errors, RowReport report) {
        return new figures(contract.get(), here, QuotedFigure.of(here), form, errors, report);
    }

    private String address(Consultation consultation) {
        return "/" + contract.slug() + "/bureau/chiffres/" + consultation.slug;
    }

    private Consultation find(String slug) {
        return Consultation.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private QuotedFigure find(String consultation, UUID figure) {
        return QuotedFigure.<QuotedFigure>find("id = ?1 and consultation = ?2", figure, find(consultation))
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
