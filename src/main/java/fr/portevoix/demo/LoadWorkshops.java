package fr.portevoix.demo;

import fr.portevoix.contribution.CodeContribution;
import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.contribution.Theme;
import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.document.CsvTable;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.workshop.KeepWorkshop;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopForm;
import fr.portevoix.workshop.WorkshopItem;
import fr.portevoix.workshop.WorkshopKind;
import fr.portevoix.workshop.WorkshopObjective;
import fr.portevoix.workshop.WorkshopTopic;
import fr.portevoix.workshop.board.ArrangeBoard;
import fr.portevoix.workshop.capture.ImportLines;
import fr.portevoix.workshop.capture.KeepLines;
import fr.portevoix.workshop.capture.Line;
import fr.portevoix.workshop.capture.LineForm;
import fr.portevoix.workshop.street.KeepQuestions;
import fr.portevoix.workshop.summary.PublishWorkshop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds the demo's sessions, in a consultation of their own so that no other figure moves: one of the form of a real
 * workshop, one with the topics and groups of ideas that the workshops of 2023 came to, two still to come.
 */
@ApplicationScoped
class LoadWorkshops {
    private static final LocalDate WORKSHOP_DAY = LocalDate.of(2023, 3, 2);
    private static final LocalDate SEMINAR_DAY = LocalDate.of(2023, 6, 13);
    private static final int DAYS_AHEAD = 12;

    /** Which topics stand under which objective of the session. */
    private static final Map<String, List<String>> TREE = new java.util.LinkedHashMap<>();

    static {
        TREE.put(
                "Avoir des quartiers conviviaux et solidaires",
                List.of("Se retrouver", "Des lieux et des services connus de tous", "Des services qui manquent"));
        TREE.put("Se réapproprier l’espace public comme lieu de rencontre", List.of("Habiter l’espace public"));
        TREE.put(
                "Lutter contre l’isolement",
                List.of("L’isolement qui dure", "Des habitants qui s’engagent", "Prévenir"));
        TREE.put(
                "Recréer la confiance entre habitants et institutions",
                List.of("Peu de transparence", "Une image qui pèse"));
    }

    @Inject
    KeepWorkshop keepWorkshop;

    @Inject
    KeepQuestions keepQuestions;

    @Inject
    KeepLines keepLines;

    @Inject
    ImportLines importLines;

    @Inject
    ArrangeBoard arrange;

    @Inject
    CodeContribution codeContribution;

    @Inject
    PublishWorkshop publishWorkshop;

    @Inject
    Clock clock;

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    @Transactional
    void load(DemoFiles files, Contract contract) {
        Contract stored = Contract.findById(contract.id);
        consultation(stored);
        workshop(files, stored);
        seminar(files, stored);
        WorkshopForm coming = form(
                "Permanence au centre social",
                WorkshopKind.DROP_IN,
                LocalDate.now(clock).plusDays(DAYS_AHEAD));
        coming.debut = "14:00";
        coming.fin = "17:00";
        coming.lieu = "Centre social (adresse fictive)";
        coming.acces = "De plain-pied. Arrêt de bus à deux minutes. On peut venir avec ses enfants.";
        coming.presentation =
                "Venez dire ce qui compte pour votre quartier, ou demander ce que votre parole est devenue.";
        keepWorkshop.begin(stored, coming);
        street(stored);
    }

    private void street(Contract contract) {
        WorkshopForm form = form(
                "Micro-trottoir au marché",
                WorkshopKind.STREET,
                LocalDate.now(clock).plusDays(DAYS_AHEAD + 7));
        form.debut = "09:30";
        form.fin = "12:00";
        form.lieu = "Le marché (adresse fictive)";
        form.acces = "Dehors, au stand de l’équipe. Trois questions, deux minutes.";
        Quartier first = Quartier.of(contract).get(0);
        keepQuestions.keep(
                keepWorkshop.begin(contract, form),
                List.of(
                        new KeepQuestions.Typed(
                                "Qu’est-ce qui marche bien dans votre quartier\u00a0?", Phase.HELPS, null),
                        new KeepQuestions.Typed("Qu’est-ce qui manque\u00a0?", Phase.NEEDS, null),
                        new KeepQuestions.Typed("Que changer d’abord ici\u00a0?", Phase.PROPOSALS, first)));
    }

    private static void consultation(Contract contract) {
        Consultation consultation = new Consultation();
        consultation.contract = contract;
        consultation.slug = "ateliers";
        consultation.title = Wording.french("Parler ensemble, sur place")
                .with("ar", "نتحدث معًا في عين المكان")
                .with("en", "Talking together, on the spot");
        consultation.presentation = Wording.french(
                "Ce qui se dit ensemble, en atelier, en séminaire et dans la rue. Les lignes montrées ici sont"
                        + " fictives.");
        consultation.opensOn = LocalDate.of(2023, 3, 1);
        consultation.closesOn = LocalDate.of(2030, 12, 31);
        consultation.published = true;
        consultation.persist();
    }

    private void workshop(DemoFiles files, Contract contract) {
        WorkshopForm form =
                form("Vivre ensemble\u00a0: lien social, prévention, sécurité", WorkshopKind.WORKSHOP, WORKSHOP_DAY);
        form.lieu = "Maison des associations (adresse fictive)";
        form.partenaires = "Agglomération\nVille\nÉtat\nCAF\nBailleurs sociaux";
        form.publics = List.of("Habitants", "Associations", "Institutions");
        form.nombre = List.of("14", "17", "12");
        Workshop workshop = keepWorkshop.begin(contract, form);
        Imported.whole(
                "workshop-vivre-ensemble.csv",
                importLines
                        .of(workshop, LineForm.next(workshop), files.bytes("workshop-vivre-ensemble.csv"), null)
                        .rows());
        TREE.forEach((objective, topics) -> {
            arrange.name(workshop, null, objective);
            WorkshopObjective made = WorkshopObjective.<WorkshopObjective>find(
                            "workshop = ?1 and label = ?2", workshop, objective)
                    .firstResult();
            topics.forEach(topic ->
                    arrange.put(WorkshopTopic.named(workshop, topic).orElseThrow(), made, topics.indexOf(topic)));
        });
        publish(workshop);
    }

    /** The 26 topics where they were raised, and the 7 groups of ideas. */
    private void seminar(DemoFiles files, Contract contract) {
        WorkshopForm form = form("Besoins et pistes d’actions", WorkshopKind.SEMINAR, SEMINAR_DAY);
        form.publics = List.of("Participants");
        form.nombre = List.of("60");
        Workshop workshop = keepWorkshop.begin(contract, form);
        List<Quartier> quartiers = Quartier.of(contract);
        CsvTable raised = CsvReader.requiring("topic").takingOthers().read(files.bytes("attribution.csv"));
        List<Line> lines = new ArrayList<>();
        for (CsvRow row : raised.rows()) {
            List<Quartier> about = quartiers.stream()
                    .filter(quartier ->
                            raised.has(quartier.slug) && row.get(quartier.slug).equals("X"))
                    .toList();
            lines.add(new Line(Phase.HINDERS, row.get("topic"), Speaker.RESIDENT, about, 0, null, null));
        }
        Theme.of(LoadContract.codebook(contract, "Pistes d’actions"))
                .forEach(idea -> lines.add(
                        new Line(Phase.PROPOSALS, idea.label, Speaker.ASSOCIATION, quartiers, 0, null, null)));
        List<Codebook> books = List.of(
                LoadContract.codebook(contract, "Sujets soulevés en atelier"),
                LoadContract.codebook(contract, "Pistes d’actions"));
        // Coded as they are named: so they end in the sheets that the demo feeds with these themes.
        keepLines.keep(workshop, lines, "demo", null).forEach(kept -> books.stream()
                .flatMap(book -> Theme.named(book, kept.item().contribution.body).stream())
                .findFirst()
                .ifPresent(theme -> codeContribution.give(kept.item().contribution, theme, null)));
        publish(workshop);
    }

    private void publish(Workshop workshop) {
        publishWorkshop.readable(
                workshop,
                WorkshopItem.of(workshop).stream().map(item -> item.number).toList(),
                null);
        publishWorkshop.publish(workshop).ifPresent(refusal -> {
            throw new IllegalStateException(workshop.slug + ": " + refusal);
        });
    }

    private static WorkshopForm form(String title, WorkshopKind kind, LocalDate day) {
        WorkshopForm form = new WorkshopForm();
        form.titre = title;
        form.genre = kind.name();
        form.consultation = "ateliers";
        form.jour = day.toString();
        form.voix = Speaker.RESIDENT.name();
        form.annoncee = "true";
        return form;
    }
}
