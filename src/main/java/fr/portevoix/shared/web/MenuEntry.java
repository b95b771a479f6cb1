package fr.portevoix.shared.web;

/**
 * A line of the desk's menu.
 *
 * <p>Orders: 0 today; listening: 50 consultations, 100 surveys, 120 proposals, 200 walks, 300 workshops, 480 words entered;
 * 500 understanding; deciding: 600 sheets, 700 council, 800 meetings and decisions; 900 telling back; 1000 and more settings.
 */
public record MenuEntry(int order, String label, String address) {
    /** The heading under which the line stands; empty for what comes before all. */
    public String group() {
        if (order < 50) {
            return "";
        }
        if (order < 500) {
            return "Écouter";
        }
        if (order < 600) {
            return "Comprendre";
        }
        if (order < 900) {
            return "Décider et faire";
        }
        return order < 1000 ? "Rendre compte" : "Réglages";
    }
}
