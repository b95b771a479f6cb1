package fr.portevoix.council.opinion;

import io.quarkus.qute.TemplateExtension;

/** How the desk and documents, which are in French, call what opinions are made of. */
@TemplateExtension
final class OpinionNames {
    private OpinionNames() {}

    static String inWords(Sense sense) {
        return switch (sense) {
            case FAVOURABLE -> "Avis favorable";
            case RESERVED -> "Avis favorable avec réserves";
            case UNFAVOURABLE -> "Avis défavorable";
        };
    }

    static String inWords(Followed answer) {
        return switch (answer) {
            case FOLLOWED -> "Suivie";
            case PARTLY -> "Suivie en partie";
            case NOT -> "Pas suivie";
        };
    }
}
