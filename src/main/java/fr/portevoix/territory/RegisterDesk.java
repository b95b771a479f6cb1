package fr.portevoix.territory;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.retention.Processing;
import fr.portevoix.account.retention.ProcessingSource;
import fr.portevoix.account.retention.RetentionPeriods;
import fr.portevoix.document.Document;
import fr.portevoix.document.DocumentComposer;
import fr.portevoix.document.DocxWriter;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The sheets of the register that article 30 of the GDPR wants, from what each room declares that it does. */
@Path("/{contract}/bureau/registre")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
public class RegisterDesk {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    CurrentContract contract;

    @Inject
    @All
    List<ProcessingSource> rooms;

    @Inject
    RetentionPeriods periods;

    @Inject
    Clock clock;

    /** A processing with its periods in words. */
    public record Sheet(Processing processing, List<String> kept) {}

    @CheckedTemplate(basePath = "territory")
    record register(Contract contract, String responsible, String officer, List<Sheet> sheets)
            implements TemplateInstance {}

    /** The register, to read. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return new register(contract.get(), responsible(), officer(), sheets());
    }

    /** The register as a document, to sign and file. */
    @GET
    @Path("registre.docx")
    @Produces(DOCX)
    public Response docx() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DocxWriter.write(document(), file);
        return Response.ok(file.toByteArray(), DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"registre-" + contract.slug() + ".docx\"")
                .build();
    }

    private Document document() {
        DocumentComposer document = Document.titled("Registre des activités de traitement", LocalDate.now(clock))
                .subtitle(contract.get().name)
                .heading(1, "Responsable")
                .paragraph(responsible())
                .paragraph("Délégué à la protection des données\u00a0: " + officer());
        for (Sheet sheet : sheets()) {
            Processing one = sheet.processing();
            document.heading(1, one.name())
                    .heading(2, "Finalité")
                    .paragraph(one.purpose())
                    .heading(2, "Base légale")
                    .paragraph(one.basis())
                    .heading(2, "Personnes concernées")
                    .bullets(one.people().toArray(String[]::new))
                    .heading(2, "Données")
                    .bullets(one.data().toArray(String[]::new))
                    .heading(2, "Qui y accède")
                    .bullets(one.readers().toArray(String[]::new))
                    .heading(2, "Durées")
                    .bullets(sheet.kept().toArray(String[]::new))
                    .heading(2, "Sécurité")
                    .bullets(one.safety().toArray(String[]::new));
        }
        return document.compose();
    }

    private List<Sheet> sheets() {
        return rooms.stream()
                .flatMap(room -> room.processings().stream())
                .map(one -> new Sheet(one, one.kept().stream().map(this::period).toList()))
                .toList();
    }

    private String period(String rule) {
        return periods.named(rule)
                .map(found -> found.what() + "\u00a0: " + periods.days(found) + " jours. " + found.reason())
                .orElseThrow(() -> new IllegalStateException("No retention rule is called " + rule));
    }

    private String responsible() {
        return Optional.ofNullable(contract.get().publisher).orElse(contract.get().name);
    }

    private String officer() {
        return Optional.ofNullable(contract.get().dataOfficer)
                .orElse("à renseigner au bureau, page Mentions et contacts");
    }
}
