package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in French sentences what a decision will do, before it does it. */
@ApplicationScoped
public class Consequences {
    private static final int AT_ONCE = 500;

    @Inject
    Selection selection;

    @Inject
    QualifyContributions qualify;

    /** The sentences, the most important one first. */
    List<String> of(List<UUID> ids, Decision decision) {
        List<String> told = new ArrayList<>();
        told.add(count(ids.size(), "parole sera qualifiée", "paroles seront qualifiées") + "\u00a0: "
                + quartiers(selection.byQuartier(ids)) + ".");
        told.add(outcome(decision));
        int before = selection.standing(ids).size();
        if (before > 0) {
            told.add(count(before, "a déjà été qualifiée", "ont déjà été qualifiées")
                    + "\u00a0: c’est la nouvelle qualification que leurs auteurs liront.");
        }
        if (decision.outcome() == Relation.ASIDE) {
            int used = qualify.usedAmong(ids).size();
            if (used > 0) {
                told.add(count(used, "sert déjà à quelque chose", "servent déjà à quelque chose")
                        + " et ne sera pas mis de côté.");
            }
        } else if (decision.outcome() == Relation.FEEDS) {
            long same = same(ids, decision);
            if (same > 0) {
                told.add(count((int) same, "nourrit déjà cette fiche", "nourrissent déjà cette fiche")
                        + "\u00a0: la raison sera remplacée.");
            }
        }
        told.add("Leurs auteurs liront pourquoi\u00a0: «\u00a0" + decision.reason() + "\u00a0»");
        return told;
    }

    private static String outcome(Decision decision) {
        if (decision.outcome() == null) {
            return "La suite sera décidée plus tard.";
        }
        return switch (decision.outcome()) {
            case FEEDS -> "Elles nourriront «\u00a0" + decision.label() + "\u00a0».";
            case COVERED ->
                "Leurs auteurs liront que «\u00a0" + decision.label() + "\u00a0» y répond déjà, et où demander.";
            case HANDED_ON ->
                "Un courriel part à " + decision.to().referent() + " (" + decision.label()
                        + ") avec un lien à usage unique\u00a0; réponse attendue le "
                        + FrenchNames.french(decision.to().until()) + ".";
            case ASIDE -> "Elles resteront sans suite.";
        };
    }

    private static long same(List<UUID> ids, Decision decision) {
        long same = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            same += Use.count(
                    "kind = ?1 and subjectId = ?2 and contribution.id in ?3",
                    decision.kind(),
                    decision.target().id(),
                    ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return same;
    }

    private static String quartiers(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> (entry.getKey().isEmpty() ? "sans quartier" : entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number > 1 ? many : one);
    }
}
