package fr.portevoix.contribution.qualification;

import fr.portevoix.contribution.Relation;
import fr.portevoix.contribution.UseContributions;
import fr.portevoix.contribution.task.HandOn;
import fr.portevoix.contribution.task.TypedTo;
import fr.portevoix.roadmap.Offer;
import fr.portevoix.roadmap.Strategy;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What a person decides about words, as they type it. */
public class QualifyForm {
    @RestForm
    public List<String> choisi;

    @RestForm
    public boolean toutes;

    /** {@code choisir}, {@code voir} or {@code faire}. */
    @RestForm
    public String acte;

    /** How many contributions the summary spoke of. */
    @RestForm
    public Integer vu;

    @RestForm
    public String couvert;

    @RestForm
    public String offre;

    @RestForm
    public List<String> strategie;

    @RestForm
    public String plus;

    @RestForm
    public String suite;

    @RestForm
    public String cible;

    @RestForm
    public String service;

    @RestForm
    public String serviceNom;

    @RestForm
    public String referent;

    @RestForm
    public String courriel;

    @RestForm
    public String echeance;

    @RestForm
    public String raison;

    public boolean has(Strategy one) {
        return strategie != null && strategie.contains(one.id.toString());
    }

    /** What is wrong, field by field; every identifier must be of this contract. */
    Errors errors(Contract contract, QualifyChoices choices, LocalDate today) {
        Errors errors = Errors.none();
        String reason = text(raison);
        if (reason.isEmpty()) {
            errors.add("raison", "Dites pourquoi : c’est ce que liront les personnes qui ont parlé.");
        } else if (reason.length() > UseContributions.LONGEST) {
            errors.add("raison", "C’est trop long : 2 000 caractères au plus, pour qu’on puisse vous lire.");
        }
        if (text(plus).length() > UseContributions.LONGEST) {
            errors.add("plus", "C’est trop long : 2 000 caractères au plus.");
        }
        if ((isCovered() || "existe".equals(suite)) && offer(contract).isEmpty()) {
            errors.add("offre", "Choisissez l’offre qui répond déjà.");
        }
        if (strategie != null && strategies(contract).size() != strategie.size()) {
            errors.add("strategie", "Choisissez des stratégies de la liste.");
        }
        switch (text(suite)) {
            case "nourrit" -> {
                if (choices.fed(contract, cible).isEmpty()) {
                    errors.add("cible", "Choisissez ce que ces paroles nourrissent.");
                }
            }
            case "confie" -> to().check(contract, today, errors);
            case "existe", "ecarte", "plus-tard" -> {}
            default -> errors.add("suite", "Choisissez la suite à donner.");
        }
        return errors;
    }

    /** The decision; only of a form without errors. */
    Decision decision(Contract contract, QualifyChoices choices) {
        Optional<QualifyChoices.Fed> fed =
                outcome() == Relation.FEEDS ? choices.fed(contract, cible) : Optional.empty();
        return new Decision(
                isCovered() || outcome() == Relation.COVERED
                        ? Boolean.TRUE
                        : "non".equals(couvert) ? Boolean.FALSE : null,
                isCovered() || outcome() == Relation.COVERED ? offer(contract).orElseThrow() : null,
                strategies(contract),
                text(plus).isEmpty() ? null : text(plus),
                outcome(),
                fed.map(QualifyChoices.Fed::kind).orElse(null),
                fed.map(QualifyChoices.Fed::target).orElse(null),
                outcome() == Relation.HANDED_ON ? to().to(contract) : null,
                text(raison));
    }

    private TypedTo to() {
        return new TypedTo(service, new HandOn.Fresh(text(serviceNom), text(referent), text(courriel)), echeance);
    }

    private Relation outcome() {
        return switch (text(suite)) {
            case "nourrit" -> Relation.FEEDS;
            case "existe" -> Relation.COVERED;
            case "confie" -> Relation.HANDED_ON;
            case "ecarte" -> Relation.ASIDE;
            default -> null;
        };
    }

    private boolean isCovered() {
        return "oui".equals(couvert);
    }

    private Optional<Offer> offer(Contract contract) {
        return QualifyChoices.id(offre).flatMap(id -> Offer.<Offer>find("id = ?1 and contract = ?2", id, contract)
                .firstResultOptional());
    }

    private List<Strategy> strategies(Contract contract) {
        return strategie == null
                ? List.of()
                : strategie.stream()
                        .distinct()
                        .flatMap(typed -> QualifyChoices.id(typed).stream())
                        .flatMap(
                                id -> Strategy.<Strategy>find("id = ?1 and contract = ?2", id, contract)
                                        .firstResultOptional()
                                        .stream())
                        .toList();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}
