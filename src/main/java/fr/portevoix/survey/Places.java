package fr.portevoix.survey;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Commune;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Ground;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.RoundedPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quartiers and communes that people can say they live in, with the code that each has in answers.
 *
 * @param grounds the outlines of the quartiers, where questions ask for a point; else empty
 */
public record Places(List<Quartier> quartiers, List<Commune> communes, List<Ground> grounds) {
    /** The answer of who lives in none of them. */
    public static final String ELSEWHERE = "elsewhere";

    private static final String COMMUNE = "commune:";

    /** The places, not drawn. */
    Places(List<Quartier> quartiers, List<Commune> communes) {
        this(quartiers, communes, List.of());
    }

    /** The places of a contract, not drawn. */
    static Places of(Contract contract) {
        return new Places(Quartier.of(contract), Commune.list("contract = ?1 order by name", contract));
    }

    /** The places of a contract, drawn where one of these questions needs it. */
    static Places of(Contract contract, List<Item> items) {
        Places places = of(contract);
        boolean drawn = items.stream().anyMatch(item -> item.kind() instanceof PointQuestion);
        return drawn ? new Places(places.quartiers, places.communes, Ground.of(places.quartiers)) : places;
    }

    /** The code of the quartier that a point lies in, the first of several; that of elsewhere for none. */
    String lying(RoundedPoint point) {
        return point.in(grounds).map(quartier -> quartier.slug).orElse(ELSEWHERE);
    }

    /** The places on offer; communes only where they are asked for. */
    List<Option> options(boolean withCommunes, Wording elsewhere) {
        List<Option> options = new ArrayList<>();
        quartiers.forEach(each -> options.add(new Option(each.slug, Wording.french(each.name))));
        if (withCommunes) {
            communes.forEach(each -> options.add(new Option(COMMUNE + each.slug, Wording.french(each.name))));
        }
        options.add(new Option(ELSEWHERE, elsewhere));
        return options;
    }

    /** The quartier that has this code. */
    Optional<Quartier> quartier(String code) {
        return quartiers.stream().filter(each -> each.slug.equals(code)).findFirst();
    }

    /** The commune that has this code. */
    Optional<Commune> commune(String code) {
        return communes.stream()
                .filter(each -> (COMMUNE + each.slug).equals(code))
                .findFirst();
    }
}
