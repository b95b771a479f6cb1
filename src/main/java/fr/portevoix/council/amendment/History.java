package fr.portevoix.council.amendment;

import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetDifference;
import fr.portevoix.action.SheetNames;
import fr.portevoix.action.difference.Piece;
import fr.portevoix.council.reading.Deliberation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the text of a sheet came to be what it is: version by version, each change with who asked for it and why. */
public record History(List<Step> steps) {
    /**
     * A version and what led to it.
     *
     * @param difference from the version before; empty for the first one
     * @param asked the amendments that were made in it
     * @param byTeam what changed besides, at nobody's request
     * @param notTaken those that were refused while the version before was read
     */
    public record Step(
            ActionSheetVersion version,
            boolean first,
            SheetDifference difference,
            List<Asked> asked,
            SheetDifference byTeam,
            List<Asked> notTaken) {}

    /** An amendment with the passage that it changed, as it was then. */
    public record Asked(Amendment amendment, List<Piece> pieces) {
        /** As everybody may call its author, or empty where they did not agree to be named. */
        public String name() {
            return amendment.member.named && amendment.member.name != null ? amendment.member.name : "";
        }
    }

    /** The history of the sheet of a deliberation. */
    public static History of(Deliberation deliberation) {
        List<ActionSheetVersion> versions = ActionSheetVersion.of(deliberation.sheet).stream()
                .sorted(Comparator.comparingInt(version -> version.number))
                .toList();
        List<Amendment> amendments = Amendment.of(deliberation);
        SheetNames names = SheetNames.of(deliberation.body.contract);
        Trail trail = Trail.of(deliberation);
        List<Step> steps = new ArrayList<>();
        SheetContent before = null;
        for (ActionSheetVersion version : versions) {
            steps.add(step(version, before, amendments, trail, names));
            before = version.read();
        }
        return new History(steps);
    }

    private static Step step(
            ActionSheetVersion version,
            SheetContent before,
            List<Amendment> amendments,
            Trail trail,
            SheetNames names) {
        SheetContent now = version.read();
        if (before == null) {
            return new Step(
                    version, true, SheetDifference.of(now, now), List.of(), SheetDifference.of(now, now), List.of());
        }
        Map<UUID, Change> changes = new LinkedHashMap<>();
        List<Asked> asked = new ArrayList<>();
        List<Asked> notTaken = new ArrayList<>();
        for (Amendment amendment : amendments) {
            if (version.equals(amendment.builtIn)) {
                Change change = trail.change(amendment, version.number - 1);
                if (change != null) {
                    changes.put(amendment.id, change);
                }
                asked.add(shown(amendment, change, before));
            } else if (amendment.state == Amendment.State.REFUSED
                    && amendment.opening.version.number == version.number - 1) {
                notTaken.add(shown(amendment, amendment.change(), amendment.opening.version.read()));
            }
        }
        return new Step(
                version,
                false,
                SheetDifference.of(before, now),
                asked,
                SheetDifference.of(NextText.of(before, changes, names).sheet(), now),
                notTaken);
    }

    private static Asked shown(Amendment amendment, Change change, SheetContent before) {
        return new Asked(
                amendment,
                change == null
                        ? Shown.pieces(amendment.opening.version.read(), amendment.decided())
                        : Shown.pieces(before, change));
    }

    /** The version with this number, or else the last one. */
    Step at(Integer number) {
        return steps.stream()
                .filter(step -> number != null && step.version().number == number)
                .findFirst()
                .orElse(steps.get(steps.size() - 1));
    }
}
