package fr.portevoix.action;

/** The parts of a sheet, in the order in which they are read; the desk calls them in French. */
public enum SheetPart {
    TITLE("Titre"),
    PILOT("Institution pilote"),
    OBJECTIVES("Objectifs de la feuille de route"),
    AXES("Axes transversaux"),
    STAKES("Enjeux"),
    AIMS("Ce qui est recherché"),
    PUBLICS("Publics"),
    PARTNERS("Partenaires"),
    COURSE("Déroulement"),
    MEANS("Moyens"),
    MONEY("Budget"),
    INDICATORS("Indicateurs de suivi"),
    PLACES("Dans chaque quartier");

    private final String french;

    SheetPart(String french) {
        this.french = french;
    }

    /** Whether it is a list of rows, rather than a text. */
    public boolean isList() {
        return switch (this) {
            case OBJECTIVES, AXES, PARTNERS, MONEY, INDICATORS, PLACES -> true;
            default -> false;
        };
    }

    public String french() {
        return french;
    }
}
