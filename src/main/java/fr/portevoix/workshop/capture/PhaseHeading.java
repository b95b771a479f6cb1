package fr.portevoix.workshop.capture;

import fr.portevoix.workshop.Phase;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the lines of a written account that say what the lines after them answer, such as « Ce qui nous freine... ». */
final class PhaseHeading {
    private static final int LONGEST = 160;

    /** The most telling first: « les actions qui marchent, quels exemples » also speaks of actions. */
    private static final Map<Phase, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Phase.PUBLICS, Pattern.compile("qui est concerne|quels? publics?"));
        WORDS.put(Phase.NEEDS, Pattern.compile("quels? besoins?"));
        WORDS.put(Phase.HELPS, Pattern.compile("ce qui (nous |vous )?aide"));
        WORDS.put(Phase.HINDERS, Pattern.compile("ce qui (nous |vous )?freine"));
        WORDS.put(Phase.OBJECTIVES, Pattern.compile("quels? objectifs?"));
        WORDS.put(Phase.VALUES, Pattern.compile("quelles? valeurs?"));
        WORDS.put(Phase.EXAMPLES, Pattern.compile("quels? exemples?|actions qui marchent"));
        WORDS.put(Phase.PROPOSALS, Pattern.compile("nos propositions|vos propositions|quelles? pistes?"));
    }

    /** A heading asks, quotes or breaks off; a sentence that only mentions needs does none of that. */
    private static final Pattern ASKS = Pattern.compile("[«»?…\"“]|\\.{2,}");

    private PhaseHeading() {}

    /** The phase that this line opens, without its bullet; empty where it opens none. */
    static Optional<Phase> of(String line) {
        String plain = Normalizer.normalize(line.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Phase> named = Phase.named(line.replaceAll("[\\s:]+$", ""));
        return named.isPresent() || !ASKS.matcher(line).find()
                ? named
                : WORDS.entrySet().stream()
                        .filter(each -> each.getValue().matcher(plain).find())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
