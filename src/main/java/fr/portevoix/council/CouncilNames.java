package fr.portevoix.council;

import io.quarkus.qute.TemplateExtension;

/** How the desk, which is in French, calls what councils are made of. */
@TemplateExtension
final class CouncilNames {
    private CouncilNames() {}

    static String inWords(Majority majority) {
        return switch (majority) {
            case SIMPLE -> "Simple\u00a0: plus de pour que de contre";
            case ABSOLUTE -> "Absolue\u00a0: plus de la moitié des votants, abstentions comprises";
            case TWO_THIRDS -> "Deux tiers des pour et contre";
        };
    }

    static String inWords(QuorumKind kind) {
        return switch (kind) {
            case NONE -> "Pas de quorum";
            case MAJORITY -> "Plus de la moitié des membres qui votent";
            case SHARE -> "Une part des membres qui votent, en pour cent";
            case COUNT -> "Un nombre de membres";
        };
    }
}
