package fr.portevoix.action;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.document.TextFile;
import fr.portevoix.document.TextOutline;
import fr.portevoix.document.TextRefused;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a text that was written elsewhere comes into a sheet: read and shown first, kept by saving the form it fills. */
@Path("/{contract}/bureau/fiches/{sheet}/importer")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SheetImport {
    @Inject
    CurrentContract contract;

    /**
     * What a file says, beside the form that it fills.
     *
     * @param left what the file holds and what was not read
     */
    public record Brought(SheetFromText read, SheetDifference difference, List<String> left) {}

    @CheckedTemplate(basePath = "action")
    record deskImport(ActionSheet sheet, List<SheetPart> parts, Errors errors) implements TemplateInstance {}

    /** Which files can be read, and how their parts are recognised. */
    @GET
    public TemplateInstance ask(@RestPath String sheet) {
        return page(at(sheet), Errors.none());
    }

    /** Shows what a file says, part by part; nothing is kept yet. */
    @POST
    public Response show(@RestPath String sheet, @RestForm("fichier") FileUpload file) throws IOException {
        ActionSheet found = at(sheet);
        TextOutline text;
        try {
            text = TextFile.read(file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()));
        } catch (TextRefused refused) {
            return Answers.mend(page(found, Errors.none().add("fichier", refused.getMessage())));
        }
        SheetContent draft = found.read();
        SheetFromText read = SheetFromText.of(text, draft, SheetNames.of(contract.get()));
        if (read.parts().isEmpty()) {
            return Answers.mend(page(
                    found,
                    Errors.none()
                            .add(
                                    "fichier",
                                    "Aucune partie n’est reconnue : donnez à chaque partie un titre, comme « Enjeux » ou"
                                            + " « Partenaires ».")));
        }
        return Response.ok(new SheetWriting.deskWrite(
                                found,
                                SheetRows.of(read.sheet()),
                                SheetChoices.of(contract.get(), read.sheet()),
                                found.revision,
                                null,
                                new Brought(read, SheetDifference.of(draft, read.sheet()), text.left()),
                                Errors.none())
                        .setLocale("fr")
                        .render())
                .build();
    }

    private static TemplateInstance page(ActionSheet sheet, Errors errors) {
        return new deskImport(sheet, List.of(SheetPart.values()), errors);
    }

    private ActionSheet at(String slug) {
        return ActionSheet.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
