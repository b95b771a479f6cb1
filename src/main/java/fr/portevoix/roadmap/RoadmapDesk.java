package fr.portevoix.roadmap;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.UploadedBytes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the team keeps the versions of its roadmap and says what became of each node. */
@Path("/")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class RoadmapDesk {
    @Inject
    CurrentContract contract;

    @Inject
    PublishRoadmap publishRoadmap;

    @Inject
    ImportRoadmapMapping importMapping;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "roadmap")
    record desk(Contract contract, List<Roadmap> versions, String from, String to, RowReport report, boolean done)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "roadmap")
    record draft(Contract contract, Roadmap roadmap, RoadmapTree tree) implements TemplateInstance {}

    /** The versions, and the form of the mapping between two of them. */
    @GET
    @Path("{contract}/bureau/feuille-de-route")
    public TemplateInstance desk() {
        return page("", "", null, false);
    }

    /** A version as the team reads it, published or not. */
    @GET
    @Path("{contract}/bureau/feuille-de-route/{version}")
    public TemplateInstance draft(@PathParam("version") String slug) {
        Roadmap roadmap = version(slug);
        return new draft(contract.get(), roadmap, RoadmapPages.tree(contract.get(), roadmap));
    }

    /** The version as the file that would bring it in. */
    @GET
    @Path("{contract}/bureau/feuille-de-route/{version}/fichier.csv")
    @Produces("text/csv")
    public Response file(@PathParam("version") String slug) throws IOException {
        Roadmap roadmap = version(slug);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.withByteOrderMark(bytes, CsvDelimiter.COMMA)) {
            csv.row("code", "parent", "level", "label");
            for (RoadmapTree.Branch branch :
                    RoadmapPages.tree(contract.get(), roadmap).getAll()) {
                String parent = branch.parent == null ? "" : branch.parent.node.code;
                csv.row(branch.node.code, parent, branch.node.levelKey, branch.node.label);
            }
        }
        return Response.ok(bytes.toByteArray())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"feuille-de-route-" + roadmap.slug + ".csv\"")
                .build();
    }

    /** Shows a version to everybody. */
    @POST
    @Path("{contract}/bureau/feuille-de-route/{version}/publier")
    public Response publish(@PathParam("version") String slug) {
        Roadmap roadmap = version(slug);
        publishRoadmap.publish(roadmap);
        audit.keep("roadmap.publish", contract.get().id, "roadmap", roadmap.id, roadmap.slug);
        flash.say("« " + roadmap.title + " » est publiée.");
        return Answers.seeOther(here());
    }

    /** Takes a version back to the desk. */
    @POST
    @Path("{contract}/bureau/feuille-de-route/{version}/retirer")
    public Response withdraw(@PathParam("version") String slug) {
        Roadmap roadmap = version(slug);
        publishRoadmap.withdraw(roadmap);
        audit.keep("roadmap.withdraw", contract.get().id, "roadmap", roadmap.id, roadmap.slug);
        flash.say("« " + roadmap.title + " » n’est plus montrée au public.");
        return Answers.seeOther(here());
    }

    /** Says what became of each node between two versions. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{contract}/bureau/feuille-de-route-correspondance")
    public Response mapping(@RestForm String from, @RestForm String to, @RestForm("mapping") FileUpload file) {
        Roadmap before = version(from);
        Roadmap after = version(to);
        RowReport report = importMapping.between(before, after, UploadedBytes.of(file));
        if (report.hasErrors()) {
            return Answers.mend(page(from, to, report, false));
        }
        audit.keep("roadmap.map", contract.get().id, "roadmap", after.id, before.slug + " → " + after.slug);
        if (report.warningCount() > 0) {
            return Response.ok(page(from, to, report, true)).build();
        }
        flash.say("La correspondance est enregistrée.");
        return Answers.seeOther(here());
    }

    private String here() {
        return "/" + contract.slug() + "/bureau/feuille-de-route";
    }

    private Roadmap version(String slug) {
        return Roadmap.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(String from, String to, RowReport report, boolean done) {
        return new desk(contract.get(), Roadmap.of(contract.get()), from, to, report, done);
    }
}
