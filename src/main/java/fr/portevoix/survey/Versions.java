package fr.portevoix.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All versions of a survey, from the first to the one in force.
 *
 * <p>A code means the same in each of them: what changes its meaning gets a code of its own when a version goes online.
 * So the answers to one code can be counted together whatever the version, under the words of the latest.
 */
public record Versions(Survey survey, List<Version> all) {
    /** The field of forms that says which version they show. */
    public static final String FIELD = "version";

    /** One version: its number, its first day (null for the first one), and what it asks. */
    public record Version(int number, LocalDate since, List<Item> items) {
        /** What it asks, without headings. */
        public List<Item> questions() {
            return items.stream().filter(item -> !item.isSection()).toList();
        }
    }

    /** Reads them all. */
    public static Versions of(Survey survey) {
        List<Version> all = new ArrayList<>();
        for (SurveyVersion past : SurveyVersion.past(survey)) {
            all.add(new Version(past.number, past.since, Item.all(past.asked())));
        }
        all.add(new Version(survey.version, survey.versionSince, Item.all(Question.of(survey))));
        return new Versions(survey, List.copyOf(all));
    }

    /** The version that a form says it shows; null where it says none. */
    public static Integer told(FormFields form) {
        String version = form.first(FIELD);
        return version.matches("[1-9]\\d{0,4}") ? Integer.valueOf(version) : null;
    }

    /** Every question that any version asks, each with every answer that any version offers. */
    public List<Item> together() {
        List<Item> together = new ArrayList<>(all.get(all.size() - 1).questions());
        for (int at = all.size() - 2; at >= 0; at--) {
            int after = 0;
            for (Item older : all.get(at).questions()) {
                int place = place(together, older.code());
                if (place < 0) {
                    together.add(after, older);
                    after++;
                } else {
                    Item newer = together.get(place);
                    together.set(
                            place,
                            new Item(
                                    newer.question(),
                                    JoinedKinds.join(newer.kind(), older.kind()),
                                    newer.terms(),
                                    newer.section()));
                    after = place + 1;
                }
            }
        }
        return List.copyOf(together);
    }

    private static int place(List<Item> items, String code) {
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).code().equals(code)) {
                return at;
            }
        }
        return -1;
    }
}
