package fr.portevoix.survey.abuse;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What looks odd about a response: a reason to look at it, never a reason not to count it. */
public enum Flag {
    BURST(
            "Rafale",
            "Beaucoup de réponses sont arrivées de la même connexion en peu de temps. Un opérateur mobile, une école ou une médiathèque partagent aussi une connexion entre beaucoup de personnes."),
    UNPROVEN(
            "Sans calcul",
            "Pendant une rafale, l’appareil n’a pas fait le petit calcul demandé. C’est le cas d’un programme, mais aussi d’un téléphone sans JavaScript."),
    SAME_ROWS(
            "Lignes identiques",
            "Toutes les lignes d’un tableau ont reçu la même réponse. C’est parfois un avis sincère."),
    SAME_WORDS(
            "Mêmes mots",
            "Les mêmes phrases se trouvent dans plusieurs réponses : un texte copié, ou une association qui a proposé des mots à ses membres.");

    private final String label;
    private final String sentence;

    Flag(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** Its name at the desk. */
    public String getLabel() {
        return label;
    }

    /** What it says, and what else may explain it. */
    public String getSentence() {
        return sentence;
    }

    /** Flags as a response keeps them: names with commas between; null for none. */
    public static String kept(Collection<Flag> flags) {
        return flags.isEmpty()
                ? null
                : flags.stream().sorted().distinct().map(Flag::name).collect(Collectors.joining(","));
    }

    /** The flags that a response keeps; a name of another version of the service is passed over. */
    public static List<Flag> read(String kept) {
        List<String> names = kept == null ? List.of() : List.of(kept.split(","));
        return Arrays.stream(values())
                .filter(flag -> names.contains(flag.name()))
                .toList();
    }
}
