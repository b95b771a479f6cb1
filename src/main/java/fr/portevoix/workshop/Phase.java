package fr.portevoix.workshop;

import fr.portevoix.contribution.Nature;
import java.util.Arrays;
import java.util.Optional;

/** What a session asks, one after the other, in the order in which its synthesis tells it. */
public enum Phase {
    PUBLICS(Nature.NEED, "Publics", "Qui est concerné\u00a0? Quels publics\u00a0?"),
    NEEDS(Nature.NEED, "Besoins", "Avec quels besoins\u00a0?"),
    HELPS(Nature.ASSET, "Ce qui aide", "Ce qui nous aide"),
    HINDERS(Nature.HINDRANCE, "Ce qui freine", "Ce qui nous freine"),
    OBJECTIVES(Nature.IDEA, "Objectifs", "Quels objectifs poursuivre\u00a0?"),
    VALUES(Nature.ASSET, "Valeurs", "Quelles valeurs défendre\u00a0?"),
    EXAMPLES(Nature.ASSET, "Exemples qui marchent", "Les actions qui marchent\u00a0: quels exemples\u00a0?"),
    PROPOSALS(Nature.IDEA, "Propositions", "Nos propositions pour l’avenir de nos quartiers");

    private final Nature nature;
    private final String french;
    private final String question;

    Phase(Nature nature, String french, String question) {
        this.nature = nature;
        this.french = french;
        this.question = question;
    }

    /** What kind of thing is said then, unless somebody who reads it finds otherwise. */
    public Nature nature() {
        return nature;
    }

    /** As the desk calls it. */
    public String french() {
        return french;
    }

    /** As a session asks it. */
    public String question() {
        return question;
    }

    /** What contributions carry as the question that they answer; its alphabet is the order of phases. */
    public String part() {
        return "workshop-" + (ordinal() + 1) + "-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The phase that somebody named, by its name here or at the desk, whatever the capitals; empty for none. */
    public static Optional<Phase> named(String name) {
        String asked = name == null ? "" : name.strip();
        return Arrays.stream(values())
                .filter(phase -> phase.name().equalsIgnoreCase(asked) || phase.french.equalsIgnoreCase(asked))
                .findFirst();
    }
}
