package fr.portevoix.contribution;

import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A contract of a test's own: two quartiers, a small roadmap, one consultation. */
public class Ground {
    public final String slug = "t" + UUID.randomUUID().toString().substring(0, 12);
    public Contract contract;
    public Consultation consultation;
    public Quartier north;
    public Quartier south;
    public final Map<String, RoadmapNode> nodes = new HashMap<>();

    static Ground laid() {
        Ground ground = new Ground();
        QuarkusTransaction.requiringNew().run(ground::lay);
        return ground;
    }

    static <T> T inTransaction(Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(act::get);
    }

    static void inTransaction(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }

    /** Makes all of it; to be called in a transaction. */
    protected void lay() {
        contract = new Contract();
        contract.slug = slug;
        contract.name = "Contrat de ville de " + slug;
        contract.territory = "Essai";
        contract.contact = "dpo@example.org";
        contract.persist();
        north = quartier("nord", "Le Nord", 1);
        south = quartier("sud", "Le Sud", 2);
        Roadmap roadmap = new Roadmap();
        roadmap.contract = contract;
        roadmap.slug = "v1";
        roadmap.title = "Première version";
        roadmap.position = 1;
        roadmap.published = true;
        roadmap.persist();
        node(roadmap, "2", null, "Habiter");
        node(roadmap, "2.1", nodes.get("2"), "Favoriser la tranquillité");
        node(roadmap, "2.2", nodes.get("2"), "Embellir les lieux de vie");
        consultation = consultation(contract);
    }

    /** An open consultation of a contract; to be called in a transaction. */
    public static Consultation consultation(Contract contract) {
        Consultation consultation = new Consultation();
        consultation.contract = contract;
        consultation.slug = "concertation";
        consultation.title = Wording.french("Dites ce qui compte").with("ar", "قولوا ما يهمّكم");
        consultation.presentation = Wording.french("Une démarche d’essai.");
        consultation.openToChange = Wording.french("Le choix des actions.");
        consultation.whoDecides = Wording.french("Le comité de pilotage.");
        consultation.opensOn = LocalDate.of(2026, 1, 1);
        consultation.closesOn = LocalDate.of(2099, 1, 1);
        consultation.published = true;
        consultation.persist();
        return consultation;
    }

    private Quartier quartier(String slug, String name, int position) {
        Quartier quartier = new Quartier();
        quartier.contract = contract;
        quartier.slug = slug;
        quartier.name = name;
        quartier.position = position;
        quartier.persist();
        return quartier;
    }

    private void node(Roadmap roadmap, String code, RoadmapNode parent, String label) {
        node(roadmap, code, parent, parent == null ? "challenge" : "objective", label);
    }

    /** Adds a node to a version of the roadmap. */
    protected RoadmapNode node(Roadmap roadmap, String code, RoadmapNode parent, String level, String label) {
        RoadmapNode node = new RoadmapNode();
        node.roadmap = roadmap;
        node.code = code;
        node.parent = parent;
        node.levelKey = level;
        node.label = label;
        node.position = nodes.size();
        node.persist();
        nodes.put(code, node);
        return node;
    }

    EnterContribution.Said said(String words, Quartier... quartiers) {
        return new EnterContribution.Said(
                consultation,
                words,
                Channel.PHONE,
                Speaker.RESIDENT,
                Nature.NEED,
                List.of(quartiers),
                LocalDate.of(2026, 3, 12),
                "fr");
    }

    /** A codebook of these themes, made and read back through a transaction of its own. */
    Codebook codebook(String title, String... themes) {
        return inTransaction(() -> {
            Codebook codebook = Codebook.begin(contract, title);
            for (String theme : themes) {
                Theme.add(codebook, theme);
            }
            return codebook;
        });
    }
}
