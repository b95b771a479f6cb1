package fr.portevoix.action;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Under which headings people write the parts of a sheet. */
final class SheetHeadings {
    private static final Map<SheetPart, List<String>> NAMES = new EnumMap<>(SheetPart.class);

    static {
        NAMES.put(SheetPart.TITLE, List.of("titre", "intitule", "titre de la fiche", "titre de l action"));
        NAMES.put(SheetPart.PILOT, List.of("pilote", "porteur", "structure porteuse", "structure pilote"));
        NAMES.put(SheetPart.OBJECTIVES, List.of("feuille de route", "objectif de la feuille de route", "references"));
        NAMES.put(SheetPart.AXES, List.of("axe transversal", "axes transverses"));
        NAMES.put(SheetPart.STAKES, List.of("enjeu", "contexte", "constats", "constat", "diagnostic", "pourquoi"));
        NAMES.put(
                SheetPart.AIMS,
                List.of("objectifs", "objectif", "objectifs de l action", "finalites", "resultats attendus", "buts"));
        NAMES.put(SheetPart.PUBLICS, List.of("public", "public vise", "publics vises", "public cible", "pour qui"));
        NAMES.put(SheetPart.PARTNERS, List.of("partenaire", "partenariat", "partenariats", "acteurs", "avec qui"));
        NAMES.put(
                SheetPart.COURSE,
                List.of("description", "description de l action", "calendrier", "etapes", "mise en oeuvre", "action"));
        NAMES.put(SheetPart.MEANS, List.of("moyen", "moyens humains", "moyens humains et materiels", "ressources"));
        NAMES.put(SheetPart.MONEY, List.of("financement", "financements", "plan de financement", "couts", "cout"));
        NAMES.put(
                SheetPart.INDICATORS,
                List.of(
                        "indicateurs",
                        "indicateur",
                        "evaluation",
                        "suivi",
                        "suivi et evaluation",
                        "resultats mesures"));
        NAMES.put(
                SheetPart.PLACES,
                List.of("quartiers", "quartier", "territoires", "territoire", "lieux", "par quartier"));
    }

    private SheetHeadings() {}

    /** The part that a heading opens, if it opens one; numbers in front of it do not matter. */
    static Optional<SheetPart> part(String heading) {
        String bare = SheetNames.bare(heading).replaceFirst("^(?:\\d+ |[ivx]+ )+", "");
        for (SheetPart part : SheetPart.values()) {
            if (SheetNames.bare(part.french()).equals(bare) || NAMES.get(part).contains(bare)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
