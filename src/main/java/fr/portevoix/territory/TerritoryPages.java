package fr.portevoix.territory;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The quartiers of a contract, the portrait of each, and the words explained. */
@Path("/")
@Open
@Produces(MediaType.TEXT_HTML)
public class TerritoryPages {
    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    @All
    List<QuartierWork> rooms;

    @Inject
    Clock clock;

    /** A quartier in the list, with its number on the map or 0 where it is not drawn, and its population if known. */
    public record Line(Quartier quartier, int number, String population, int year) {}

    @CheckedTemplate(basePath = "territory")
    record quartiers(Contract contract, MapDrawing map, List<Line> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "territory")
    record quartier(Contract contract, Quartier quartier, Portrait portrait, List<QuartierWork.Way> ways)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "territory")
    record glossary(Contract contract, List<GlossaryEntry> entries) implements TemplateInstance {}

    /** All quartiers, on one map and in one list. */
    @GET
    @Path("{contract}/quartiers")
    public TemplateInstance quartiers() {
        MapDrawing map = MapDrawing.of(Perimeter.inForce(contract.get(), LocalDate.now(clock)), null);
        Map<UUID, IndicatorValue> populations = IndicatorValue.populations(contract.get());
        List<Line> lines = Quartier.of(contract.get()).stream()
                .map(quartier -> line(quartier, map, populations.get(quartier.id)))
                .toList();
        return new quartiers(contract.get(), map, lines);
    }

    private static Line line(Quartier quartier, MapDrawing map, IndicatorValue population) {
        int number = map.getShapes().stream()
                .filter(shape -> shape.quartier().equals(quartier))
                .mapToInt(MapDrawing.Shape::number)
                .findFirst()
                .orElse(0);
        return population == null
                ? new Line(quartier, number, null, 0)
                : new Line(quartier, number, FrenchNumber.write(population.value), population.year);
    }

    /** The portrait of one quartier. */
    @GET
    @Path("{contract}/quartiers/{quartier}")
    public TemplateInstance quartier(@PathParam("quartier") String slug) {
        Quartier quartier = Quartier.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        Locale language = Locale.forLanguageTag(page.getLanguage());
        return new quartier(
                contract.get(),
                quartier,
                Portrait.of(contract.get(), quartier, LocalDate.now(clock)),
                rooms.stream()
                        .flatMap(room -> room.in(quartier, language).stream())
                        .sorted(Comparator.comparing(QuartierWork.Way::order))
                        .toList());
    }

    /** The words and acronyms of the contract, explained. */
    @GET
    @Path("{contract}/glossaire")
    public TemplateInstance glossary() {
        return new glossary(contract.get(), GlossaryEntry.of(contract.get()));
    }
}
