package fr.portevoix.survey;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Commune;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Contracts of their own, with surveys brought in through the product's own door. */
@ApplicationScoped
public class TestSurveys {
    /** One question of every kind. */
    public static final String EVERY_KIND =
            """
            title: {fr: Enquête habitants, ar: استبيان السكان}
            introduction: {fr: Dites-nous comment va votre quartier.}
            slug: habitants
            published: true
            questions:
              - {code: quartier, kind: quartier, orCommune: true, label: {fr: "Où habitez-vous ?", ar: أين تسكن؟}}
              - code: situation
                kind: single
                label: {fr: Votre situation, ar: وضعك}
                options: [Collégien, Lycéen, En emploi, {code: other, label: Autre}]
              - code: info
                kind: multiple
                max: 2
                label: Besoins d’information
                options: [Sports, Orientation, Santé, {code: other, label: Autre}]
                when: {question: situation, in: [collegien, lyceen]}
              - code: equipment
                kind: matrix
                label: {fr: Comment jugez-vous…, ar: كيف تقيّم…}
                rows: [Sécurité, Propreté]
                scale: [{code: good, label: Bien}, {code: bad, label: Mal}]
              - {code: mood, kind: scale, steps: 5, label: Humeur, low: {fr: mauvaise}, high: {fr: bonne}}
              - {code: word, kind: short, label: En un mot}
              - {code: needs, kind: long, nature: need, label: "Quels sont les besoins ?"}
              - {code: age, kind: number, min: 14, max: 22, integer: true, label: Âge}
              - {code: since, kind: date, label: "Depuis quand ?"}
            """;

    @Inject
    ImportSurvey importSurvey;

    /** A contract with two quartiers and one commune, and a consultation. */
    public Consultation consultation() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Contract contract = new Contract();
            contract.slug = "c" + UUID.randomUUID().toString().substring(0, 12);
            contract.name = "Contrat d’essai";
            contract.territory = "Essai";
            contract.presentation = new Wording(Map.of());
            contract.persist();
            quartier(contract, "grazailles", 0);
            quartier(contract, "le-viguier", 1);
            Commune commune = new Commune();
            commune.contract = contract;
            commune.slug = "trebes";
            commune.name = "Trèbes";
            commune.persist();
            Consultation consultation = new Consultation();
            consultation.contract = contract;
            consultation.slug = "demarche";
            consultation.title = Wording.french("Démarche");
            consultation.openToChange = Wording.french("La feuille de route.");
            consultation.whoDecides = Wording.french("Le COPIL décide.");
            consultation.published = true;
            consultation.persist();
            return consultation;
        });
    }

    private static void quartier(Contract contract, String slug, int position) {
        Quartier quartier = new Quartier();
        quartier.contract = contract;
        quartier.slug = slug;
        quartier.name = slug;
        quartier.position = position;
        quartier.persist();
    }

    /** A survey of a contract of its own. */
    public Survey survey(String file) {
        return survey(consultation(), file);
    }

    /** A survey of this consultation. */
    public Survey survey(Consultation consultation, String file) {
        ImportSurvey.Report report = importSurvey.read(consultation, file);
        if (report.isRefused()) {
            throw new IllegalArgumentException(report.errors().toString());
        }
        return report.survey();
    }
}
