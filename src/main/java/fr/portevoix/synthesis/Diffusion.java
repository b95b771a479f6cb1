package fr.portevoix.synthesis;

/** How far a note may travel, and so which floor its figures obey; from the narrowest to the widest. */
public enum Diffusion {
    INTERNAL("Interne", "Document interne – ne pas diffuser", "l’équipe qui anime la démarche"),
    COPIL("COPIL", "Réservé aux membres du COPIL et du COTECH", "les membres du COPIL et du COTECH"),
    PUBLIC("Public", "Document public", "tout le monde");

    private final String label;
    private final String mark;
    private final String readers;

    Diffusion(String label, String mark, String readers) {
        this.label = label;
        this.mark = mark;
        this.readers = readers;
    }

    /** Its name at the desk. */
    public String label() {
        return label;
    }

    /** What stands at the top of the page and of every printed page. */
    public String mark() {
        return mark;
    }

    /** Who may then read the note. */
    public String readers() {
        return readers;
    }

    /** Whether more people may read under this mark than under the other. */
    public boolean isWiderThan(Diffusion other) {
        return compareTo(other) > 0;
    }
}
