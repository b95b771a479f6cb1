package fr.portevoix.contribution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose receipts tell what becomes of words: their authors', and those of all that the words stand for. */
@ApplicationScoped
public class WhoIsTold {
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<ToldAlong> rooms;

    /** The receipts, by the hash that they are kept under, in hexadecimal; of words with the referent nothing is told. */
    public Set<String> receipts(List<UUID> contributions) {
        Set<String> receipts = new HashSet<>();
        for (int from = 0; from < contributions.size(); from += AT_ONCE) {
            List<UUID> some = contributions.subList(from, Math.min(contributions.size(), from + AT_ONCE));
            Set<UUID> all = new LinkedHashSet<>(some);
            rooms.forEach(room -> all.addAll(room.with(some)));
            List<UUID> meant = new ArrayList<>(all);
            for (int at = 0; at < meant.size(); at += AT_ONCE) {
                held(meant.subList(at, Math.min(meant.size(), at + AT_ONCE)))
                        .forEach(hash -> receipts.add(HexFormat.of().formatHex(hash)));
            }
        }
        return receipts;
    }

    private List<byte[]> held(List<UUID> contributions) {
        return entities.createQuery(
                        "select distinct c.receipt from Contribution c where c.id in :ids and c.receipt is not null"
                                + " and c.reading <> :aside",
                        byte[].class)
                .setParameter("ids", contributions)
                .setParameter("aside", Reading.ASIDE)
                .getResultList();
    }
}
