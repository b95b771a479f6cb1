package fr.portevoix.action.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.UploadedBytes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The papers of a meeting: files that were looked into, and links. */
@Path("/{contract}/bureau/reunions/{meeting}/documents")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class PaperDesk {
    /** As much as fits into one packet of a database that nobody has tuned. */
    private static final int MOST_BYTES = 8_000_000;

    private static final String WRONG_FILE =
            "Ce fichier n’est pas d’un type accepté\u00a0: PDF, image JPEG ou PNG, texte, tableur ou présentation sans macros.";

    @Inject
    CurrentContract contract;

    @Inject
    MeetingsHere here;

    @Inject
    MeetingDay day;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** Keeps a paper. */
    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response keep(
            @RestPath("meeting") String slug,
            @RestForm String intitule,
            @RestForm String lien,
            @RestForm String ouvert,
            @RestForm("fichier") FileUpload file) {
        Meeting meeting = here.meeting(slug);
        Paper paper = new Paper();
        paper.meeting = meeting;
        paper.openToAll = "true".equals(ouvert);
        paper.keptOn = LocalDate.now(clock);
        Errors errors = Errors.none();
        String link = Typed.line(lien);
        boolean isFile = file != null && file.size() > 0;
        if (isFile) {
            fill(paper, file, errors);
        } else if (link.isEmpty()) {
            errors.add("fichier", "Choisissez un fichier, ou donnez un lien.");
        } else if (!Typed.isLink(link)) {
            errors.add("lien", "Donnez l’adresse entière, qui commence par https://.");
        } else {
            paper.link = link;
        }
        paper.label = label(Typed.line(intitule), isFile ? file.fileName() : link);
        if (paper.label.length() > 200) {
            errors.add("intitule", "Donnez un intitulé de 200 caractères au plus.");
        }
        if (errors.isAny()) {
            return Answers.mend(day.page(meeting, errors, ""));
        }
        paper.persist();
        audit.keep("meeting.paper", contract.id(), "meeting", meeting.id, meeting.slug);
        flash.say("« " + paper.label + " » est avec les documents.");
        return Answers.seeOther(here.desk(meeting) + "#documents");
    }

    private static void fill(Paper paper, FileUpload file, Errors errors) {
        if (file.size() > MOST_BYTES) {
            errors.add("fichier", "Ce fichier dépasse 8 Mo. Déposez-le ailleurs et donnez son lien.");
            return;
        }
        try {
            Optional<PaperType> type = PaperType.read(file.uploadedFile());
            if (type.isEmpty()) {
                errors.add("fichier", WRONG_FILE);
                return;
            }
            paper.mediaType = type.get().mediaType;
            paper.content = UploadedBytes.of(file);
            paper.size = paper.content.length;
            // A name of our own making, with the ending of what it is: « note.pdf.exe » becomes « note-pdf.pdf ».
            paper.fileName = Slug.of(file.fileName().replaceFirst("[.][A-Za-z]{2,4}$", "")) + "." + type.get().ending;
        } catch (IOException unreadable) {
            errors.add("fichier", WRONG_FILE);
        }
    }

    private static String label(String typed, String otherwise) {
        return !typed.isEmpty() || otherwise == null || otherwise.length() > 200 ? typed : Typed.line(otherwise);
    }

    /** A file, to keep and never to open here. */
    @GET
    @Path("{paper}")
    public Response file(@RestPath("meeting") String slug, @RestPath("paper") UUID id) {
        return download(here.paper(here.meeting(slug), id), "private, no-store");
    }

    /** Opens a paper to everybody, or closes it again. */
    @POST
    @Path("{paper}/ouvrir")
    @Transactional
    public Response open(@RestPath("meeting") String slug, @RestPath("paper") UUID id, @RestForm String ouvert) {
        Meeting meeting = here.meeting(slug);
        Paper.update("openToAll = ?1 where id = ?2", "true".equals(ouvert), here.paper(meeting, id).id);
        audit.keep("meeting.paper", contract.id(), "meeting", meeting.id, meeting.slug);
        return Answers.seeOther(here.desk(meeting) + "#documents");
    }

    /** Takes a paper away, bytes and all. */
    @POST
    @Path("{paper}/retirer")
    @Transactional
    public Response remove(@RestPath("meeting") String slug, @RestPath("paper") UUID id) {
        Meeting meeting = here.meeting(slug);
        here.paper(meeting, id).delete();
        audit.keep("meeting.paper", contract.id(), "meeting", meeting.id, meeting.slug);
        flash.say("Document retiré.");
        return Answers.seeOther(here.desk(meeting) + "#documents");
    }

    /** A file as a download where nothing in it can run; a link leads where it leads. */
    static Response download(Paper paper, String caching) {
        if (paper.link != null) {
            return Answers.seeOther(paper.link);
        }
        return Response.ok(paper.content, paper.mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + paper.fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
