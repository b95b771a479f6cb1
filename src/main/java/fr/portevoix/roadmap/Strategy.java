package fr.portevoix.roadmap;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A strategy or a scheme that exists already, with the roadmap nodes that are to be articulated with it. */
@Entity
public class Strategy extends Thing {
    static final int LONGEST_NAME = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String name;
    public String description;
    public boolean retired;

    @ManyToMany
    @JoinTable(
            name = "strategy_node",
            joinColumns = @JoinColumn(name = "strategy_id"),
            inverseJoinColumns = @JoinColumn(name = "node_id"))
    public Set<RoadmapNode> nodes = new HashSet<>();

    /** The strategies of a contract by name, retired ones too, with their nodes. */
    public static List<Strategy> of(Contract contract) {
        return list(
                "select distinct s from Strategy s left join fetch s.nodes where s.contract = ?1 order by s.name, s.id",
                contract);
    }

    /** Those in use. */
    public static List<Strategy> inUse(Contract contract) {
        return of(contract).stream().filter(strategy -> !strategy.retired).toList();
    }

    /** The codes of its nodes, in the order of the roadmap. */
    public List<String> codes() {
        return nodes.stream()
                .sorted(java.util.Comparator.comparingInt(node -> node.position))
                .map(node -> node.code)
                .distinct()
                .toList();
    }

    /** Whether a name means this strategy: the whole of it, or the acronym that it begins with (« CTG – convention… »). */
    boolean isCalled(String asked) {
        String mine = key(name);
        String theirs = key(asked);
        return mine.equals(theirs) || mine.startsWith(theirs + " – ") || mine.startsWith(theirs + " - ");
    }

    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.FRENCH);
    }
}
