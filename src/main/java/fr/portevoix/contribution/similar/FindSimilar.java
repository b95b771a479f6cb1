package fr.portevoix.contribution.similar;

import fr.portevoix.shared.database.Changes;
import fr.portevoix.shared.database.Kept;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds public texts by similar words, over all rooms that supply some.
 *
 * <p>The words are indexed in the memory of each copy of the service, and compared with the database after every change
 * that this copy makes and every two seconds; only what changed is read again. What is found is asked for once more where
 * it lives, so that a text put aside a moment ago is not shown, whatever the index still holds.
 */
@ApplicationScoped
public class FindSimilar {
    private static final int AT_ONCE = 500;
    private static final int LONGEST = 8_000;

    @Inject
    @All
    List<SimilarTexts> rooms;

    @Inject
    EntityManager entities;

    private final Map<UUID, Indexed> contracts = new ConcurrentHashMap<>();
    private final Kept<UUID, Indexed> current;

    @Inject
    FindSimilar(Changes changes) {
        current = new Kept<>(changes, 1_000);
    }

    /** The texts of one contract, with the edition of each that is indexed. */
    private static final class Indexed {
        final WordIndex index = new WordIndex();
        final Map<String, Map<UUID, Integer>> editions = new HashMap<>();
    }

    /** What the public may read that is said in similar words, most alike first. */
    public List<SimilarText> like(Contract contract, String words, int most) {
        // Twice as many, since some may be gone by now.
        return read(contract, index(contract).like(cut(words), 2 * most), most);
    }

    /** The texts of this kind that hold these words, best first, which the public could read a moment ago. */
    public List<UUID> holding(Contract contract, String kind, String words, int most) {
        return index(contract).holding(cut(words), most).stream()
                .filter(hit -> hit.kind().equals(kind))
                .map(WordIndex.Hit::id)
                .toList();
    }

    /** Reads the texts of a contract now, so that nobody waits for it: thousands of new ones take a second or two. */
    public void prepare(Contract contract) {
        index(contract);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private List<SimilarText> read(Contract contract, List<WordIndex.Hit> hits, int most) {
        Map<UUID, SimilarText> texts = new LinkedHashMap<>();
        for (SimilarTexts room : rooms) {
            List<UUID> ids = hits.stream()
                    .filter(hit -> hit.kind().equals(room.kind()))
                    .map(WordIndex.Hit::id)
                    .toList();
            if (!ids.isEmpty()) {
                room.read(contract, ids).forEach(text -> texts.put(text.id(), text));
            }
        }
        return hits.stream()
                .map(hit -> texts.get(hit.id()))
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }

    private WordIndex index(Contract contract) {
        return current.get(contract.id, () -> {
                    Indexed indexed = contracts.computeIfAbsent(contract.id, any -> new Indexed());
                    synchronized (indexed) {
                        QuarkusTransaction.requiringNew()
                                .run(() -> rooms.forEach(room -> bringUpToDate(indexed, room, contract)));
                    }
                    return indexed;
                })
                .index;
    }

    private void bringUpToDate(Indexed indexed, SimilarTexts room, Contract contract) {
        Map<UUID, Integer> before = indexed.editions.getOrDefault(room.kind(), Map.of());
        Map<UUID, Integer> now = room.editions(contract);
        List<UUID> changed = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        List<UUID> gone =
                before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        if (changed.isEmpty() && gone.isEmpty()) {
            return;
        }
        Collection<SimilarText> texts = new ArrayList<>();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            texts.addAll(room.read(contract, changed.subList(from, Math.min(changed.size(), from + AT_ONCE))));
            // Each query looks for changes in all that is held: thousands of texts would be looked through each time.
            entities.clear();
        }
        indexed.index.change(texts, gone);
        indexed.editions.put(room.kind(), Map.copyOf(now));
    }
}
