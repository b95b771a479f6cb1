package fr.portevoix.action;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.shared.web.Sorting;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** All sheets of a contract at the desk, and a new one. */
@Path("/{contract}/bureau/fiches")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SheetListDesk {
    private static final Map<String, Comparator<Line>> COLUMNS = Map.of(
            "titre", Sorting.words(line -> line.sheet.title),
            "version", Sorting.by(line -> line.latest == null ? null : line.latest.number),
            "avancement", Sorting.by(line -> line.delivery == null ? null : line.delivery.day),
            "contributions", Sorting.by(Line::contributions));

    @Inject
    CurrentContract contract;

    @Inject
    Sorting sorting;

    @Inject
    WriteSheet writeSheet;

    @Inject
    SheetVoices voices;

    @Inject
    Flash flash;

    /** A sheet as the list shows it. */
    public record Line(
            ActionSheet sheet,
            SheetContent draft,
            ActionSheetVersion latest,
            ActionSheetVersion shown,
            DeliveryStep delivery,
            long contributions) {}

    @CheckedTemplate(basePath = "action")
    record deskList(String contract, List<Line> lines, String title, Errors errors) implements TemplateInstance {}

    /** The sheets, by title. */
    @GET
    public TemplateInstance list() {
        return page("", Errors.none());
    }

    /** Begins a sheet. */
    @POST
    @Once
    @Transactional
    public Response begin(@RestForm String title) {
        String named = title == null ? "" : title.replaceAll("\\s+", " ").strip();
        if (named.isEmpty() || named.length() > 200) {
            return Answers.mend(
                    page(named, Errors.none().add("title", "Donnez à la fiche un titre de 200 caractères au plus.")));
        }
        ActionSheet sheet = writeSheet.begin(contract.get(), named);
        flash.say(
                "La fiche est commencée. Elle n’est lue que par l’équipe tant que vous n’en publiez pas une version.");
        return Answers.seeOther(sheet.desk() + "/ecrire");
    }

    private TemplateInstance page(String title, Errors errors) {
        List<ActionSheet> sheets = ActionSheet.of(contract.get());
        Map<ActionSheet, Long> counts = voices.count(sheets);
        List<Line> lines = sheets.stream()
                .map(sheet -> new Line(
                        sheet,
                        sheet.read(),
                        sheet.latest().orElse(null),
                        sheet.shown().orElse(null),
                        DeliveryStep.current(sheet).orElse(null),
                        counts.get(sheet)))
                .toList();
        return new deskList(contract.slug(), sorting.rows(lines, COLUMNS), title, errors);
    }
}
