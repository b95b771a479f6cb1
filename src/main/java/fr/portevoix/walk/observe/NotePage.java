package fr.portevoix.walk.observe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Ground;
import fr.portevoix.territory.Quartier;
import fr.portevoix.walk.JoinCodes;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkCriterion;
import fr.portevoix.walk.WalkTheme;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The page of somebody who walks: the form, the grid, and what this telephone noted before.
 *
 * @param device the telephone's own key, carried by the forms alone
 * @param kept the number that was kept just now, or null
 * @param notice what went otherwise than hoped, or empty
 * @param receipt the number on the poster, by which all who walked follow what became of it
 * @param urgent whether what was just sent may tell of danger
 */
public record NotePage(
        Walk walk,
        String code,
        String device,
        NoteForm form,
        Errors errors,
        String notice,
        Integer kept,
        boolean urgent,
        List<OwnNote> mine,
        ReceiptNumber receipt) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CHIPS = 12;

    /** The code as addresses carry it. */
    public String sign() {
        return JoinCodes.plain(code);
    }

    public List<WalkTheme> themes() {
        return WalkTheme.of(walk);
    }

    public List<Stop> stops() {
        return Stop.of(walk);
    }

    public List<WalkCriterion> criteria() {
        return WalkCriterion.of(walk);
    }

    /** Whether its themes are few enough to stand side by side, each one tap away. */
    public boolean isChips() {
        return !themes().isEmpty() && themes().size() <= MOST_CHIPS;
    }

    /** Whether there are stops, and something to rate at each. */
    public boolean isGridAsked() {
        return !criteria().isEmpty() && !stops().isEmpty();
    }

    /** Whether there is anything to look at in particular. */
    public boolean isAsking() {
        return !walk.questions().isEmpty()
                || stops().stream().anyMatch(stop -> !stop.questions().isEmpty());
    }

    public List<ObservationKind> kinds() {
        return List.of(ObservationKind.values());
    }

    public List<Integer> severities() {
        return List.of(1, 2, 3);
    }

    public List<Integer> ratings() {
        return List.of(1, 2, 3, StopRating.BEST);
    }

    public List<Integer> photos() {
        return List.of(1, 2, NoteForm.MOST_PHOTOS);
    }

    /** The quartiers that somebody chooses from. */
    public List<Quartier> quartiers() {
        return walk.quartiers.isEmpty() ? Quartier.of(walk.contract) : walk.quartiersInOrder();
    }

    /** Whether the outlines are not the official ones. */
    public boolean invented() {
        return walk.grounds().stream().anyMatch(Ground::fictitious);
    }

    /** The way for the page's script: east, north, east, north… */
    public String way() {
        return JSON.valueToTree(walk.way().spots().stream()
                        .flatMapToInt(spot -> IntStream.of(spot.east(), spot.north()))
                        .toArray())
                .toString();
    }

    /** The stops that are on the map, for the page's script. */
    public String stopsDrawn() {
        ArrayNode drawn = JSON.createArrayNode();
        stops().stream().filter(stop -> stop.spot() != null).forEach(stop -> drawn.addObject()
                .put("mark", String.valueOf(stop.position))
                .set("at", JSON.valueToTree(new int[] {stop.east, stop.north})));
        return drawn.toString();
    }

    /** The outlines of the quartiers for the page's script. */
    public String grounds() {
        return Ground.json(walk.grounds());
    }
}
