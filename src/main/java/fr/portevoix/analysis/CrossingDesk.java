package fr.portevoix.analysis;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import fr.portevoix.figures.Heading;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyConfig;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a facilitator crosses any question with any other, among whom they like; the address keeps the view. */
@Path("/{contract}/bureau/enquetes/{survey}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
public class CrossingDesk {
    private static final int FILTERS = 3;
    private static final String ROWS = "lignes";

    @Inject
    CurrentContract contract;

    @Inject
    Variables variables;

    @Inject
    CountCrossing countCrossing;

    @Inject
    SurveyConfig config;

    /** What was chosen, as the form shows it again. */
    public record Chosen(String row, String column, List<String> filters, boolean byRow) {}

    /** A variable as the form offers it. */
    public record Offer(String key, String label, List<Heading> values) {}

    @CheckedTemplate(basePath = "analysis")
    record deskCrossing(
            Survey survey,
            List<Offer> offers,
            Chosen chosen,
            String title,
            List<String> among,
            CrossingView view,
            String query,
            int few)
            implements TemplateInstance {}

    /** The form, and the table where something was chosen. */
    @GET
    @Path("croiser")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance cross(
            @PathParam("survey") String slug,
            @QueryParam("ligne") String row,
            @QueryParam("colonne") String column,
            @QueryParam("filtre") List<String> filters,
            @QueryParam("parts") String shares) {
        Survey survey = survey(slug);
        List<Variable> known = variables.of(survey);
        List<Offer> offers = known.stream()
                .map(each -> new Offer(each.key(), each.label(), each.values()))
                .toList();
        boolean byRow = ROWS.equals(shares);
        if (row == null) {
            return new deskCrossing(
                    survey, offers, new Chosen("", "", slots(List.of()), false), null, List.of(), null, "", few());
        }
        Crossing crossing = Crossing.read(survey, known, row, column, filters).orElseThrow(NotFoundException::new);
        Chosen chosen = new Chosen(
                row, crossing.column() == null ? "" : crossing.column().key(), slots(crossing.filters()), byRow);
        return new deskCrossing(
                survey,
                offers,
                chosen,
                crossing.title(),
                crossing.conditions().stream().map(Condition::inFrench).toList(),
                CrossingView.of(countCrossing.count(crossing), byRow),
                crossing.query(),
                few());
    }

    /** The counts and bases for a spreadsheet. */
    @GET
    @Path("croiser.csv")
    @Produces("text/csv")
    public Response csv(
            @PathParam("survey") String slug,
            @QueryParam("ligne") String row,
            @QueryParam("colonne") String column,
            @QueryParam("filtre") List<String> filters) {
        Survey survey = survey(slug);
        Optional<Crossing> crossing = Crossing.read(survey, variables.of(survey), row, column, filters);
        Crosstab table = countCrossing.count(crossing.orElseThrow(NotFoundException::new));
        StreamingOutput rows = stream -> {
            try (CsvWriter csv = CsvWriter.withByteOrderMark(stream, CsvDelimiter.SEMICOLON)) {
                write(csv, crossing.get(), table);
            }
        };
        return Response.ok(rows, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + survey.slug + "-croisement.csv\"")
                .build();
    }

    private static void write(CsvWriter csv, Crossing crossing, Crosstab table) throws java.io.IOException {
        List<String> head = new ArrayList<>(List.of(crossing.row().label(), "Ensemble"));
        List<String> bases = new ArrayList<>(List.of("Base (réponses)", String.valueOf(table.base())));
        for (int column = 0; column < table.columns().size(); column++) {
            head.add(table.columns().get(column).label());
            bases.add(String.valueOf(table.bases()[column]));
        }
        csv.row(head);
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> cells =
                    new ArrayList<>(List.of(table.rows().get(row).label(), String.valueOf(table.totals()[row])));
            for (int count : table.counts()[row]) {
                cells.add(String.valueOf(count));
            }
            csv.row(cells);
        }
        csv.row(bases);
        for (Condition condition : crossing.conditions()) {
            csv.row("Filtre", condition.inFrench());
        }
    }

    /** The filters that were chosen, then empty places for more. */
    private static List<String> slots(List<String> filters) {
        List<String> slots = new ArrayList<>(filters);
        do {
            slots.add("");
        } while (slots.size() < FILTERS);
        return slots;
    }

    private int few() {
        return config.floor();
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
