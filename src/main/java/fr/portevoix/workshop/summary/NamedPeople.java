package fr.portevoix.workshop.summary;

import fr.portevoix.contribution.SensitiveWords;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether words may name somebody, or tell of violence: a title before a name, two capitalised words in a row, a number, an
 * address. It hides nothing by itself; it only asks that somebody reads those words one by one.
 */
public final class NamedPeople {
    private static final Pattern SURELY = Pattern.compile(
            "(?U)\\b(?:M\\.|MM\\.|Mr\\.?|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Dr\\.?|Docteur)\\s+\\p{Lu}"
                    + "|[^\\s@]+@[^\\s@]+\\.[^\\s@]+"
                    + "|(?:\\+33|0)\\s?[1-9](?:[\\s.-]?\\d\\d){4}\\b"
                    + "|السيد|السيدة");

    private static final Pattern TWO_NAMES = Pattern.compile("(?U)\\b\\p{Lu}[\\p{Ll}’'-]+(?:\\s+\\p{Lu}[\\p{Ll}’'-]+)+"
            + "|\\b\\p{Lu}[\\p{Ll}’'-]+\\s+\\p{Lu}{2,}\\b|\\b\\p{Lu}{2,}\\s+\\p{Lu}[\\p{Ll}’'-]+");

    /** Words that begin a sentence with a capital and name nobody. */
    private static final Pattern BEGINNING = Pattern.compile(
            "^(?:Les?|La|Une?|De|Des|Du|Aux?|Ces?|Cette|Mon|Ma|Mes|Notre|Nos|Votre|Vos|Plus|Pas|Avec|Pour|Dans|Sur|Par|À|Il|Elle|On)\\s+");

    private NamedPeople() {}

    /** Whether these words are to be read by themselves; names of places and institutions that are known name nobody. */
    public static boolean mayBeIn(String words, Collection<String> known) {
        if (SensitiveWords.areIn(words) || SURELY.matcher(words).find()) {
            return true;
        }
        List<String> innocent =
                known.stream().map(name -> name.toLowerCase(Locale.FRENCH)).toList();
        Matcher names = TWO_NAMES.matcher(words);
        while (names.find()) {
            String together = BEGINNING.matcher(names.group()).replaceFirst("");
            String found = together.toLowerCase(Locale.FRENCH);
            if (together.contains(" ")
                    && innocent.stream().noneMatch(name -> name.contains(found) || found.contains(name))) {
                return true;
            }
        }
        return false;
    }
}
