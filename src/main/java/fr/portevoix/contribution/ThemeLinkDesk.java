package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Which themes of one codebook are linked to which of another, such as needs and groups of ideas: a table of boxes. */
@Path("/{contract}/bureau/livres/{book}/liens/{other}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ThemeLinkDesk {
    @Inject
    CurrentContract contract;

    @Inject
    ImportThemeLinks importThemeLinks;

    @Inject
    Flash flash;

    @Inject
    Audit audit;

    @CheckedTemplate(basePath = "contribution")
    record links(
            Contract contract, Codebook book, Codebook other, List<Theme> rows, List<Theme> columns, RowReport report)
            implements TemplateInstance {}

    /** The table. */
    @GET
    public TemplateInstance table(@RestPath String book, @RestPath String other) {
        return page(find(book), find(other), null);
    }

    /** Keeps exactly the boxes that are ticked. */
    @POST
    @Transactional
    public Response keep(@RestPath String book, @RestPath String other, @RestForm List<String> lien) {
        Set<String> ticked = new HashSet<>(lien == null ? List.of() : lien);
        List<Theme> columns = Theme.of(find(other));
        for (Theme row : Theme.of(find(book))) {
            for (Theme column : columns) {
                if (ticked.contains(row.id + " " + column.id)) {
                    row.linked.add(column);
                } else {
                    row.linked.remove(column);
                }
            }
        }
        audit.keep("theme.link", contract.get().id, "codebook", find(book).id, null);
        flash.say("Liens enregistrés.");
        return Answers.seeOther(address(book, other));
    }

    /** Reads the table from a file, all of it or nothing. */
    @POST
    @Path("fichier")
    public Response bringIn(@RestPath String book, @RestPath String other, @RestForm("fichier") FileUpload file)
            throws IOException {
        byte[] csv = file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        RowReport report = importThemeLinks.between(find(book), find(other), csv);
        if (report.hasErrors()) {
            return Answers.mend(page(find(book), find(other), report));
        }
        flash.say("Les liens du fichier sont en place.");
        return Answers.seeOther(address(book, other));
    }

    private TemplateInstance page(Codebook book, Codebook other, RowReport report) {
        List<Theme> rows = Theme.list(
                "select distinct t from Theme t left join fetch t.linked where t.codebook = ?1 and t.retired = false"
                        + " order by t.position, t.label",
                book);
        return new links(contract.get(), book, other, rows, Theme.of(other), report);
    }

    private String address(String book, String other) {
        return "/" + contract.slug() + "/bureau/livres/" + book + "/liens/" + other;
    }

    private Codebook find(String slug) {
        return Codebook.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
