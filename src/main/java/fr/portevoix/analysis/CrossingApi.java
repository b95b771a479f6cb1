package fr.portevoix.analysis;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.figures.Heading;
import fr.portevoix.figures.Share;
import fr.portevoix.shared.web.Problem;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Crossings for programmes of the team: true counts, as the desk sees them. */
@Path("/api/v1/contracts/{contract}/surveys/{survey}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class CrossingApi {
    @Inject
    CurrentContract contract;

    @Inject
    Variables variables;

    @Inject
    CountCrossing countCrossing;

    /** What can be crossed. */
    public record Known(String key, String label, boolean overlapping, List<Heading> values) {}

    /**
     * A crossing.
     *
     * @param base how many responses answered both variables
     * @param admitted how many the filters let in
     * @param address where a person sees the same
     */
    public record Crossed(
            String row, String column, int base, int admitted, List<Group> columns, List<Line> rows, String address) {}

    /** A column with its base. */
    public record Group(String key, String label, int base) {}

    /** A row with the count of everybody, and one cell per column. */
    public record Line(String key, String label, Cell all, List<Cell> cells) {}

    /** A count with its share of the column, in percent with one decimal; null where nobody answered. */
    public record Cell(int count, BigDecimal share, Double low, Double high) {
        static Cell of(Share share) {
            return new Cell(
                    share.count(),
                    share.percent(1).orElse(null),
                    share.interval().map(range -> range.low()).orElse(null),
                    share.interval().map(range -> range.high()).orElse(null));
        }
    }

    /** The variables of a survey. */
    @GET
    @Path("variables")
    @Operation(summary = "What the responses of a survey can be crossed by")
    public List<Known> variables(@PathParam("survey") String slug) {
        return variables.of(survey(slug)).stream()
                .map(each -> new Known(each.key(), each.label(), each.overlapping(), each.values()))
                .toList();
    }

    /** A crossing of two of them. */
    @GET
    @Path("crosstab")
    @Operation(summary = "Counts of one variable by another, true and unprotected: for the team only")
    public Crossed crosstab(
            @PathParam("survey") String slug,
            @Parameter(required = true, description = "key of a variable") @QueryParam("row") String row,
            @Parameter(description = "key of a variable; none for everybody together") @QueryParam("column")
                    String column,
            @Parameter(description = "variable=value; several of one variable are alternatives") @QueryParam("filter")
                    List<String> filters) {
        Survey survey = survey(slug);
        Crossing crossing = Crossing.read(survey, variables.of(survey), row, column, filters)
                .orElseThrow(() -> Problem.of(400, "No such variable or value; see /variables.")
                        .exception());
        Crosstab table = countCrossing.count(crossing);
        return new Crossed(
                row,
                column,
                table.base(),
                table.admitted(),
                IntStream.range(0, table.columns().size())
                        .mapToObj(each -> new Group(
                                table.columns().get(each).key(),
                                table.columns().get(each).label(),
                                table.bases()[each]))
                        .toList(),
                IntStream.range(0, table.rows().size())
                        .mapToObj(each -> line(table, each))
                        .toList(),
                "/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/croiser?" + crossing.query());
    }

    private static Line line(Crosstab table, int row) {
        return new Line(
                table.rows().get(row).key(),
                table.rows().get(row).label(),
                Cell.of(table.ofEverybody(row)),
                IntStream.range(0, table.columns().size())
                        .mapToObj(column -> Cell.of(table.ofColumn(row, column)))
                        .toList());
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
