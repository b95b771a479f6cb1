package fr.portevoix.survey;

import fr.portevoix.contribution.Channel;
import java.util.List;

/** How long questions take to answer: an estimate, from what was observed on telephones. */
public final class Length {
    /** Seconds to choose, to judge one line, to write some words. */
    private static final int CHOICE = 15;

    private static final int LINE = 6;
    private static final int WORDS = 45;

    /** Seconds to read one more answer aloud. */
    private static final int READ_ALOUD = 2;

    private Length() {}

    /** In whole minutes, at least one. */
    public static int minutes(List<Item> items, Channel channel) {
        int seconds = items.stream()
                .mapToInt(item -> seconds(item) + (channel == Channel.PHONE ? READ_ALOUD * answers(item) : 0))
                .sum();
        return Math.max(1, Math.round(seconds / 60f));
    }

    private static int seconds(Item item) {
        return item.kind() instanceof MatrixQuestion matrix
                ? LINE * matrix.rows().size()
                : item.kind() instanceof RankingQuestion ranking
                        ? LINE * ranking.options().size()
                        : item.kind() instanceof LongText ? WORDS : CHOICE;
    }

    private static int answers(Item item) {
        if (item.kind() instanceof MatrixQuestion matrix) {
            return matrix.rows().size();
        }
        return item.kind().options().size();
    }
}
