package fr.portevoix.council.reading;

import static fr.portevoix.council.reading.AnchorsTest.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** After any edit an anchor is on its own words, or says that they changed. */
class AnchorsPropertyTest {
    private static final String REPEATED = "les jeunes du quartier";

    @Property(tries = 3000)
    void never_elsewhere_than_where_its_own_words_went(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 40) int words,
            @ForAll @IntRange(max = 8) int repeated) {
        Random random = new Random(seed);
        List<String> text = text(random, words, repeated, "mot");
        int first = random.nextInt(text.size());
        int last = first + random.nextInt(Math.min(4, text.size() - first));
        int from = random.nextInt(text.size() + 1);
        int until = from + random.nextInt(Math.min(6, text.size() - from) + 1);
        List<String> instead = text(random, random.nextInt(4), random.nextInt(2), "neuf");
        // Fresh words on both sides: otherwise the very words in the very context could be typed anew, and rightly
        // found.
        instead.add(0, "neuf début ");
        instead.add("neuf fin ");

        String before = String.join("", text);
        int start = length(text, first);
        int end = length(text, last) + text.get(last).stripTrailing().length();
        Anchor anchor = Anchors.on(sheet(before), SheetPart.COURSE, start, end);
        List<String> edited = new ArrayList<>(text.subList(0, from));
        edited.addAll(instead);
        edited.addAll(text.subList(until, text.size()));
        String after = String.join("", edited);

        Optional<Anchor> found = Anchors.follow(anchor, sheet(after)).found();

        int editFrom = length(text, from);
        int editUntil = length(text, until);
        boolean isAfter = editFrom >= end;
        boolean isBefore = editUntil <= start;
        if (!isAfter && !isBefore) {
            assertThat(found).isEmpty();
            return;
        }
        int moved = isAfter ? start : start + after.length() - before.length();
        found.ifPresent(anywhere -> assertThat(anywhere.start()).isEqualTo(moved));
        int known = anchor.quote().length() + (isAfter ? anchor.prefix() : anchor.suffix()).length();
        boolean isAlone = anchor.alone() && after.split(Pattern.quote(anchor.quote()), -1).length == 2 && known >= 24;
        if (isAlone
                || editFrom > end + anchor.suffix().length()
                || editUntil <= start - anchor.prefix().length()) {
            assertThat(found).as("%s in %s", anchor, after).isPresent();
        }
    }

    @Property(tries = 3000)
    void exactly_its_words_however_alike_the_texts_are(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 30) String before,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 30) String after,
            @ForAll @IntRange(max = 29) int one,
            @ForAll @IntRange(max = 29) int other) {
        int start = Math.min(one % before.length(), other % before.length());
        int end = Math.max(one % before.length(), other % before.length()) + 1;
        Anchor anchor = Anchors.on(sheet(before), SheetPart.COURSE, start, end);

        assertThat(Anchors.follow(anchor, sheet(before))).isEqualTo(new Followed.Found(anchor));
        Anchors.follow(anchor, sheet(after)).found().ifPresent(found -> {
            assertThat(after.substring(found.start(), found.end())).isEqualTo(anchor.quote());
            assertThat(Anchors.follow(found, sheet(after))).isEqualTo(new Followed.Found(found));
        });
    }

    @Property(tries = 500)
    void passages_cover_the_words_of_every_part_and_know_where_they_stand(@ForAll long seed) {
        Random random = new Random(seed);
        String course = String.join("", text(random, 20, 4, "mot"));
        var content = sheet(course);

        List<Passage> passages = Passages.of(content);

        assertThat(passages).extracting(Passage::number).isSorted().doesNotHaveDuplicates();
        assertThat(passages).extracting(Passage::key).doesNotHaveDuplicates();
        for (Passage passage : passages) {
            assertThat(SheetText.of(content).get(passage.part()).substring(passage.start(), passage.end()))
                    .isEqualTo(passage.text())
                    .isNotBlank();
        }
        assertThat(passages.stream()
                        .filter(passage -> passage.part() == SheetPart.COURSE)
                        .mapToInt(
                                passage -> passage.text().replaceAll("\\s", "").length())
                        .sum())
                .isEqualTo(course.replaceAll("\\s", "").length());
    }

    /** Words that stand once each, the repeated ones among them, each with the space or the new line that follows. */
    private static List<String> text(Random random, int words, int repeated, String stem) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add(stem + (char) ('a' + random.nextInt(26)) + i + "x" + space(random));
        }
        for (int i = 0; i < repeated; i++) {
            text.add(random.nextInt(text.size() + 1), REPEATED + space(random));
        }
        return text;
    }

    private static String space(Random random) {
        return random.nextInt(5) == 0 ? "\n" : " ";
    }

    private static int length(List<String> text, int words) {
        return String.join("", text.subList(0, words)).length();
    }
}
