package fr.portevoix.council.amendment;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetDifference;
import fr.portevoix.action.SheetNames;
import fr.portevoix.council.reading.Deliberation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The version that would be built now.
 *
 * @param sheet the text
 * @param difference what changes since the last version
 * @param byTeam what the draft changed already, by the team's own hand
 * @param made the amendments that are in the text, in their order
 * @param unmade those that were accepted and cannot be made, each with why
 * @param open those that nobody decided yet, with whether they would still have their words
 * @param revision of the draft that all of this was made on
 * @param mark stands for exactly this: anything else has another
 */
public record NextVersion(
        SheetContent sheet,
        ActionSheetVersion last,
        SheetDifference difference,
        SheetDifference byTeam,
        List<Amendment> made,
        List<Unmade> unmade,
        List<Open> open,
        int revision,
        String mark) {
    /** One that was accepted and is not in the text. */
    public record Unmade(Amendment amendment, NextText.Fate fate) {}

    /** One that nobody decided yet. */
    public record Open(Amendment amendment, boolean found) {}

    /** What the draft of the sheet and the accepted amendments make now. */
    public static NextVersion of(Deliberation deliberation) {
        ActionSheet drafted = deliberation.sheet;
        SheetContent draft = drafted.read();
        ActionSheetVersion last = drafted.latest().orElseThrow();
        Trail trail = Trail.of(deliberation);
        Map<UUID, Amendment> taken = new LinkedHashMap<>();
        Map<UUID, Change> changes = new LinkedHashMap<>();
        List<Amendment> proposed = new ArrayList<>();
        StringBuilder seen =
                new StringBuilder().append(drafted.revision).append('/').append(last.number);
        for (Amendment amendment : Amendment.of(deliberation)) {
            seen.append(';').append(amendment.id).append(':').append(amendment.revision);
            if (amendment.isWaitingForText()) {
                taken.put(amendment.id, amendment);
                changes.put(amendment.id, inText(amendment, trail, draft));
            } else if (amendment.isProposed()) {
                proposed.add(amendment);
            }
        }
        NextText<UUID> next = NextText.of(draft, changes, SheetNames.of(deliberation.body.contract));
        List<SheetContent> after = List.of(draft, next.sheet());
        return new NextVersion(
                next.sheet(),
                last,
                SheetDifference.of(last.read(), next.sheet()),
                SheetDifference.of(last.read(), draft),
                taken.values().stream()
                        .filter(amendment -> next.fates().get(amendment.id) == NextText.Fate.MADE)
                        .toList(),
                taken.values().stream()
                        .filter(amendment -> next.fates().get(amendment.id) != NextText.Fate.MADE)
                        .map(amendment -> new Unmade(amendment, next.fates().get(amendment.id)))
                        .toList(),
                proposed.stream()
                        .map(amendment -> new Open(amendment, trail.change(amendment, after) != null))
                        .toList(),
                drafted.revision,
                UUID.nameUUIDFromBytes(seen.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** The change in the draft; where its words are gone, one that fits nowhere. */
    private static Change inText(Amendment amendment, Trail trail, SheetContent draft) {
        Change change = trail.change(amendment, List.of(draft));
        return change == null ? amendment.decided().at(-1, -1) : change;
    }

    /** Whether there is anything new to read. */
    public boolean isNews() {
        return !difference.isEmpty();
    }
}
