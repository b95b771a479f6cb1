package fr.portevoix.contribution.loop;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.TraceStep.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How far one contribution has come.
 *
 * @param said the day on which it was said
 * @param quartiers those that it is about
 * @param reached the stages after the first, with their days
 */
record Way(UUID id, Channel channel, LocalDate said, List<UUID> quartiers, Map<Stage, LoopDay> reached) {
    /** The stages that follow each other; being answered comes at any of them. */
    static final List<Stage> CHAIN =
            List.of(Stage.SAID, Stage.UNDERSTOOD, Stage.QUALIFIED, Stage.USED, Stage.DECIDED, Stage.DONE);

    Way(UUID id, Channel channel, LocalDate said, List<UUID> quartiers) {
        this(id, channel, said, quartiers, new EnumMap<>(Stage.class));
    }

    boolean has(Stage stage) {
        return stage == Stage.SAID || reached.containsKey(stage);
    }

    /** The last stage of the chain that it reached. */
    Stage furthest() {
        Stage last = Stage.SAID;
        for (Stage stage : CHAIN) {
            last = has(stage) ? stage : last;
        }
        return last;
    }

    boolean isAnswered() {
        return has(Stage.TOLD);
    }

    /** Days from the word to the stage, where both days are known and in this order. */
    OptionalLong daysTo(Stage stage) {
        LocalDate day =
                stage == Stage.SAID || !has(stage) ? null : reached.get(stage).known();
        return day == null || day.isBefore(said)
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(said, day));
    }

    /** Since when it has not moved. */
    LocalDate since() {
        LocalDate last = said;
        for (Stage stage : CHAIN) {
            LocalDate day = reached.getOrDefault(stage, LoopDay.UNKNOWN).known();
            last = day != null && day.isAfter(last) ? day : last;
        }
        return last;
    }
}
