package fr.portevoix.territory;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the team brings in quartiers with their figures, and perimeters. */
@Path("/")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class TerritoryImports {
    @Inject
    CurrentContract contract;

    @Inject
    ImportQuartiers importQuartiers;

    @Inject
    ImportPerimeters importPerimeters;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** What was typed beside a file, so that it comes back with what is to mend. */
    public record Typed(String year, String years, String source, String validFrom, boolean fictitious) {}

    @CheckedTemplate(basePath = "territory")
    record imports(Contract contract, Typed typed, Errors errors, RowReport report, boolean done, String unit)
            implements TemplateInstance {}

    /** The two import forms. */
    @GET
    @Path("{contract}/bureau/territoire/imports")
    public TemplateInstance imports() {
        String year = String.valueOf(LocalDate.now(clock).getYear());
        return new imports(contract.get(), new Typed(year, "", "", "", false), Errors.none(), null, false, "");
    }

    /** Brings in quartiers and their figures. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{contract}/bureau/territoire/imports/quartiers")
    public Response quartiers(
            @RestForm("quartiers") FileUpload file,
            @RestForm String year,
            @RestForm String years,
            @RestForm String source) {
        Typed typed = new Typed(year, years, source, "", false);
        Errors errors = checkSource("source", source);
        Map<String, Integer> exceptions = years(years, errors);
        if (!isYear(year)) {
            errors.add("year", "Donnez l’année des chiffres, entre 1900 et 2099.");
        }
        if (errors.isAny()) {
            return Answers.mend(new imports(contract.get(), typed, errors, null, false, ""));
        }
        RowReport report = importQuartiers.into(
                contract.get(),
                UploadedBytes.of(file),
                new ImportQuartiers.Terms(Integer.parseInt(year.strip()), exceptions, source));
        return told("quartier.import", "Les quartiers sont à jour.", typed, report, "Ligne");
    }

    /** Brings in perimeters. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{contract}/bureau/territoire/imports/perimetres")
    public Response perimeters(
            @RestForm("perimeters") FileUpload file,
            @RestForm String validFrom,
            @RestForm boolean fictitious,
            @RestForm("perimeterSource") String source) {
        Typed typed = new Typed("", "", source, validFrom, fictitious);
        Errors errors = checkSource("perimeterSource", source);
        DayField.check("validFrom", validFrom, errors);
        if (errors.isAny()) {
            return Answers.mend(new imports(contract.get(), typed, errors, null, false, ""));
        }
        RowReport report = importPerimeters.into(
                contract.get(),
                UploadedBytes.of(file),
                new ImportPerimeters.Terms(DayField.read(validFrom).orElse(null), fictitious, source));
        return told("perimeter.import", "Les périmètres sont à jour.", typed, report, "Objet");
    }

    private Response told(String act, String sentence, Typed typed, RowReport report, String unit) {
        if (report.hasErrors()) {
            return Answers.mend(new imports(contract.get(), typed, Errors.none(), report, false, unit));
        }
        audit.keep(act, contract.get().id, "contract", contract.get().id, null);
        if (report.warningCount() > 0) {
            return Response.ok(new imports(contract.get(), typed, Errors.none(), report, true, unit))
                    .build();
        }
        flash.say(sentence);
        return Answers.seeOther("/" + contract.slug() + "/bureau/territoire");
    }

    private static Errors checkSource(String field, String source) {
        Errors errors = Errors.none();
        return source != null && source.length() > 200 ? errors.add(field, ContractRules.tooLong(200)) : errors;
    }

    /** Lines such as {@code c2s_pct = 2022}. */
    private static Map<String, Integer> years(String lines, Errors errors) {
        Map<String, Integer> years = new HashMap<>();
        for (String line : (lines == null ? "" : lines).split("\\R")) {
            String[] sides = line.split("=", 2);
            if (sides.length == 2 && isYear(sides[1])) {
                years.put(sides[0].strip(), Integer.parseInt(sides[1].strip()));
            } else if (!line.isBlank()) {
                errors.add("years", "Écrivez une exception par ligne, par exemple « c2s_pct = 2022 ».");
            }
        }
        return years;
    }

    private static boolean isYear(String text) {
        return text != null && text.strip().matches("(19|20)\\d\\d");
    }
}
