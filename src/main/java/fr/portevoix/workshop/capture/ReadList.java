package fr.portevoix.workshop.capture;

import fr.portevoix.workshop.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a list that somebody pasted: each line an item, without its bullet; hearts are coups de cœur, and a line that ends
 * with a colon, or is in capitals or ticked, before bulleted lines is the topic that they stand under. A whole written
 * account comes in as well: the questions in it say what the lines after them answer.
 */
final class ReadList {
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-–—•·▪◦●○■□➢►*+✓✔⚠\\uFE0F]+|\\d{1,3}[.)](?=\\s)|[oO](?=\\s{2}))\\s*");
    private static final Pattern HEARTS = Pattern.compile("[♥❤♡]\\uFE0F?");
    private static final Pattern TOPIC = Pattern.compile(".*\\p{L}.*:$");

    /** A heading as slides write it. */
    private static final Pattern CAPITALS = Pattern.compile("\\P{Ll}*\\p{Lu}{3,}\\P{Ll}*");

    private static final Pattern TICK = Pattern.compile("\\s*[✓✔]\\uFE0F?$");

    private static final Pattern BROKEN_BOLD = Pattern.compile("(?m)^(\\*\\*[^*\\n]+)\\R([^*\\n]+\\*\\*)");

    /** What the pages of an account say of themselves. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?iu)(?:listes? exhaustives?.*|actions phares.*|actions « ?coups? de c(?:œ|oe)ur ?»|page \\d+.*|temps ?#?\\d+.*)");

    private ReadList() {}

    /**
     * A line of the list.
     *
     * @param topic null where it stands under none
     * @param phase what it answers, null where the list does not say
     */
    record Item(String words, int hearts, String topic, Phase phase) {
        Item(String words, int hearts, String topic) {
            this(words, hearts, topic, null);
        }

        private boolean repeats(Item before) {
            return phase == before.phase && words.equals(before.words);
        }
    }

    private record Raw(String words, int hearts, boolean bulleted, boolean ticked) {}

    /** The items of a text, in its order. */
    static List<Item> of(String text) {
        List<Raw> raws = text == null
                ? List.of()
                : whole(text).lines().map(ReadList::raw).toList();
        List<Item> items = new ArrayList<>();
        String topic = null;
        Phase phase = null;
        boolean account = raws.stream().anyMatch(ReadList::opensPhase);
        StringBuilder title = new StringBuilder();
        for (int at = 0; at < raws.size(); at++) {
            Raw raw = raws.get(at);
            if (raw.words().isEmpty()) {
                continue;
            }
            if (opensPhase(raw)) {
                phase = PhaseHeading.of(raw.words()).orElseThrow();
                topic = null;
                continue;
            }
            if (account && isFurniture(raw, phase, title)) {
                continue;
            }
            if (isTopic(raw, raws, at)) {
                topic = label(raw.words());
                continue;
            }
            if (!raw.bulleted()) {
                // Only what is bulleted stands under a topic: a line of its own ends it.
                topic = null;
            }
            Item item = new Item(raw.words(), raw.hearts(), topic, phase);
            // Slides repeat their lines where a list goes on.
            if (!account || items.stream().noneMatch(item::repeats)) {
                items.add(item);
            }
        }
        return items;
    }

    /** What stands before the first question of an account is its title, which its pages may repeat. */
    private static boolean isFurniture(Raw raw, Phase phase, StringBuilder title) {
        if (phase == null) {
            title.append(raw.words()).append('\n');
            return true;
        }
        return !raw.bulleted()
                && (FURNITURE.matcher(raw.words()).matches()
                        || CAPITALS.matcher(raw.words()).matches() && title.indexOf(raw.words()) >= 0);
    }

    private static boolean opensPhase(Raw raw) {
        return !raw.bulleted()
                && raw.hearts() == 0
                && PhaseHeading.of(raw.words()).isPresent();
    }

    /** Words in bold that go on on the next line, or go on in brackets, are one line. */
    private static String whole(String text) {
        return BROKEN_BOLD
                .matcher(text.replace("\r\n", "\n"))
                .replaceAll("$1 $2")
                .replaceAll("\\R+(?=\\([^()\\n]{1,80}\\)\\s*(?:\\R|$))", " ");
    }

    private static boolean isTopic(Raw raw, List<Raw> raws, int at) {
        return !raw.bulleted()
                && raw.hearts() == 0
                && (raw.ticked() && raw.words().codePoints().anyMatch(Character::isLetter)
                        || TOPIC.matcher(raw.words()).matches()
                        || CAPITALS.matcher(raw.words()).matches())
                && raws.stream()
                        .skip(at + 1L)
                        .filter(next -> !next.words().isEmpty())
                        .findFirst()
                        .filter(Raw::bulleted)
                        .isPresent();
    }

    private static String label(String words) {
        String label = words.replaceAll("\\s*:$", "").strip();
        int most = fr.portevoix.workshop.WorkshopTopic.LONGEST;
        return label.length() <= most ? label : label.substring(0, most);
    }

    /** Hearts may stand before or after the bullet, and more than one bullet may stand before the words. */
    private static Raw raw(String line) {
        String words = Line.clean(line.replace("**", ""));
        int hearts = 0;
        boolean bulleted = false;
        String before;
        do {
            before = words;
            var heart = HEARTS.matcher(words);
            if (heart.lookingAt()) {
                hearts++;
                bulleted = true;
                words = words.substring(heart.end()).strip();
            }
            var bullet = BULLET.matcher(words);
            if (bullet.find()) {
                bulleted = true;
                words = words.substring(bullet.end()).strip();
            }
        } while (!words.equals(before));
        String told = TICK.matcher(words).replaceFirst("");
        return new Raw(told, hearts, bulleted, !told.equals(words));
    }
}
