package fr.portevoix.roadmap;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.UploadedBytes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Where a new version of the roadmap comes in, in two steps: the file and what it would bring, then the names of the levels
 * that are new. The second step sends the file back and trusts nothing of it: everything is checked again.
 */
@Path("/")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class RoadmapImportDesk {
    @Inject
    CurrentContract contract;

    @Inject
    ImportRoadmap importRoadmap;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** What a person types of the version itself. */
    public record Typed(String title, String slug, String dated) {}

    @CheckedTemplate(basePath = "roadmap")
    record upload(Contract contract, Typed typed, Errors errors, RowReport report) implements TemplateInstance {}

    @CheckedTemplate(basePath = "roadmap")
    record preview(
            Contract contract,
            Typed typed,
            ImportRoadmap.Preview preview,
            List<ImportRoadmap.LevelNames> levels,
            RowReport report,
            String content)
            implements TemplateInstance {}

    /** The first step: a title and a file. */
    @GET
    @Path("{contract}/bureau/feuille-de-route-import")
    public TemplateInstance upload() {
        return new upload(contract.get(), new Typed("", "", ""), Errors.none(), null);
    }

    /** What the file would bring, and the names that it needs. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{contract}/bureau/feuille-de-route-import")
    public Response preview(
            @RestForm String title,
            @RestForm String slug,
            @RestForm String dated,
            @RestForm("roadmap") FileUpload file) {
        Typed typed = new Typed(title, slug, dated);
        Errors errors = check(typed);
        byte[] bytes = UploadedBytes.of(file);
        ImportRoadmap.Preview preview = importRoadmap.preview(contract.get(), bytes);
        if (errors.isAny() || preview.report().hasErrors()) {
            RowReport told = preview.report().hasErrors() && file != null ? preview.report() : null;
            return Answers.mend(new upload(contract.get(), typed, errors, told));
        }
        List<ImportRoadmap.LevelNames> levels = preview.newLevels().stream()
                .map(key -> new ImportRoadmap.LevelNames(key, "", "", false))
                .toList();
        RowReport remarks = preview.report().warningCount() > 0 ? preview.report() : null;
        String content = new String(bytes, StandardCharsets.UTF_8);
        return Response.ok(new preview(contract.get(), typed, preview, levels, remarks, content))
                .build();
    }

    /** Brings the version in. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{contract}/bureau/feuille-de-route-import/confirmer")
    public Response confirm(
            @RestForm String title,
            @RestForm String slug,
            @RestForm String dated,
            @RestForm String content,
            @RestForm List<String> key,
            @RestForm List<String> singular,
            @RestForm List<String> plural,
            @RestForm List<String> crossCutting) {
        Typed typed = new Typed(title, slug, dated);
        byte[] bytes = (content == null ? "" : content).getBytes(StandardCharsets.UTF_8);
        ImportRoadmap.Preview preview = importRoadmap.preview(contract.get(), bytes);
        Errors errors = check(typed);
        if (errors.isAny() || preview.report().hasErrors()) {
            RowReport told = preview.report().hasErrors() ? preview.report() : null;
            return Answers.mend(new upload(contract.get(), typed, errors, told));
        }
        List<ImportRoadmap.LevelNames> levels = levels(key, singular, plural, crossCutting);
        ImportRoadmap.Outcome outcome = importRoadmap.into(
                contract.get(),
                new ImportRoadmap.Version(slug, title, DayField.read(dated).orElse(null)),
                bytes,
                levels);
        if (outcome.roadmap().isEmpty()) {
            return Answers.mend(new preview(
                    contract.get(),
                    typed,
                    preview,
                    asked(preview, levels),
                    outcome.report(),
                    new String(bytes, StandardCharsets.UTF_8)));
        }
        Roadmap roadmap = outcome.roadmap().get();
        audit.keep("roadmap.import", contract.get().id, "roadmap", roadmap.id, roadmap.slug);
        flash.say("« " + roadmap.title + " » est importée. Relisez-la, puis publiez-la.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/feuille-de-route/" + roadmap.slug);
    }

    private Errors check(Typed typed) {
        Errors errors = Errors.none();
        if (typed.title() == null || typed.title().isBlank()) {
            errors.add("title", "Donnez un titre à cette version.");
        } else if (typed.title().length() > 200) {
            errors.add("title", "C’est trop long : 200 caractères au plus.");
        }
        DayField.check("dated", typed.dated(), errors);
        return errors;
    }

    /** The names as they came; a list that is too short leaves names out, and the import then says so. */
    private static List<ImportRoadmap.LevelNames> levels(
            List<String> keys, List<String> singulars, List<String> plurals, List<String> crossCutting) {
        List<ImportRoadmap.LevelNames> levels = new ArrayList<>();
        for (int i = 0; keys != null && i < keys.size(); i++) {
            levels.add(new ImportRoadmap.LevelNames(
                    keys.get(i),
                    at(singulars, i),
                    at(plurals, i),
                    crossCutting != null && crossCutting.contains(keys.get(i))));
        }
        return levels;
    }

    private static String at(List<String> values, int i) {
        return values == null || i >= values.size() ? "" : values.get(i);
    }

    /** The levels that need names, each with what was typed for it. */
    private static List<ImportRoadmap.LevelNames> asked(
            ImportRoadmap.Preview preview, List<ImportRoadmap.LevelNames> typed) {
        return preview.newLevels().stream()
                .map(key -> typed.stream()
                        .filter(level -> level.key().equals(key))
                        .findFirst()
                        .orElse(new ImportRoadmap.LevelNames(key, "", "", false)))
                .toList();
    }
}
