package fr.portevoix.territory;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gives the quartiers and their latest figures as the file that would bring them in: a model and a copy at once. */
@Path("/")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
public class QuartiersFile {
    @Inject
    CurrentContract contract;

    /** The file, with the year of each figure beside it. */
    @GET
    @Path("{contract}/bureau/territoire/quartiers.csv")
    @Produces("text/csv")
    public Response file() throws IOException {
        List<Indicator> indicators = Indicator.of(contract.get());
        List<IndicatorValue> values = IndicatorValue.of(contract.get());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.withByteOrderMark(bytes, CsvDelimiter.COMMA)) {
            List<String> header = new ArrayList<>(List.of("slug", "name", "kind", "commune"));
            indicators.forEach(indicator -> header.addAll(List.of(indicator.code, indicator.code + "_year")));
            csv.row(header);
            for (Quartier quartier : Quartier.of(contract.get())) {
                csv.row(row(quartier, indicators, values));
            }
        }
        return Response.ok(bytes.toByteArray())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"quartiers.csv\"")
                .build();
    }

    private static List<String> row(Quartier quartier, List<Indicator> indicators, List<IndicatorValue> values) {
        String communes =
                quartier.communes.stream().map(commune -> commune.name).sorted().collect(Collectors.joining(" | "));
        List<String> row = new ArrayList<>(List.of(quartier.slug, quartier.name, quartier.kind.name(), communes));
        for (Indicator indicator : indicators) {
            // Values come with the latest year first.
            IndicatorValue latest = values.stream()
                    .filter(value -> value.indicator.equals(indicator) && value.perimeter.quartier.equals(quartier))
                    .findFirst()
                    .orElse(null);
            boolean known = latest != null && latest.value != null;
            row.add(known ? latest.value.stripTrailingZeros().toPlainString() : "");
            row.add(latest == null ? "" : String.valueOf(latest.year));
        }
        return row;
    }
}
