package fr.portevoix.survey.exchange;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.UploadedBytes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a facilitator brings in a questionnaire made for ODK or Kobo, reads how it is understood, then imports it. */
@Path("/{contract}/bureau/import-xlsform")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class XlsFormDesk {
    /** What fits, as text, in the longest field of a form: the second step carries the file itself. */
    private static final int MOST_BYTES = 350_000;

    @Inject
    CurrentContract contract;

    @Inject
    ImportXlsForm importXlsForm;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "survey/exchange")
    record deskXlsForm(
            List<Consultation> consultations, Consultation chosen, ImportXlsForm.Report report, String carried)
            implements TemplateInstance {}

    /** The page to choose a file. */
    @GET
    public TemplateInstance choose() {
        return page(null, null, "");
    }

    /** Reads the file and tells what it would become; nothing is made yet. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(@RestForm String consultation, @RestForm("fichier") FileUpload file) {
        Consultation chosen = consultation(consultation);
        byte[] bytes = UploadedBytes.of(file);
        ImportXlsForm.Report report = checked(chosen, bytes);
        return report.isRefused()
                ? Answers.mend(page(chosen, report, ""))
                : Response.ok(page(
                                chosen,
                                report,
                                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                        .build();
    }

    /** Checks the same file from the start, and imports it. */
    @POST
    @Path("importer")
    @Transactional
    public Response bringIn(@RestForm String consultation, @RestForm String carried) {
        Consultation chosen = consultation(consultation);
        ImportXlsForm.Report report = importXlsForm.bringIn(chosen, decoded(carried));
        if (report.isRefused()) {
            return Answers.mend(page(chosen, report, ""));
        }
        audit.keep("survey.import", contract.get().id, "survey", report.survey().id, report.survey().slug);
        flash.say("L’enquête est importée, en brouillon.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + report.survey().slug);
    }

    private ImportXlsForm.Report checked(Consultation chosen, byte[] bytes) {
        return bytes.length > MOST_BYTES
                ? new ImportXlsForm.Report(
                        null,
                        "",
                        0,
                        List.of(
                                "Ce fichier est trop lourd pour un questionnaire : 350 ko au plus. Enlevez les images et"
                                        + " les feuilles qui ne servent pas."),
                        List.of())
                : importXlsForm.check(chosen, bytes);
    }

    private static byte[] decoded(String carried) {
        try {
            return Base64.getUrlDecoder().decode(carried == null ? "" : carried.strip());
        } catch (IllegalArgumentException tampered) {
            return new byte[0];
        }
    }

    private TemplateInstance page(Consultation chosen, ImportXlsForm.Report report, String carried) {
        return new deskXlsForm(
                Consultation.list("contract = ?1 order by opensOn desc, slug", contract.get()),
                chosen,
                report,
                carried);
    }

    private Consultation consultation(String slug) {
        return Consultation.at(contract.get(), slug == null ? "" : slug).orElseThrow(NotFoundException::new);
    }
}
