package fr.portevoix.demo;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.Outcome;
import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Attendance;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Decision;
import fr.portevoix.action.meeting.EditAgenda;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.action.meeting.Membership;
import fr.portevoix.action.meeting.Presence;
import fr.portevoix.action.meeting.PublishDecisions;
import fr.portevoix.document.CsvReader;
import fr.portevoix.document.CsvRow;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Gives the demo its bodies, the COPIL of July 2023 with what became of its objectives, one on sheets, and a meeting to come.
 *
 * <p>What was decided is told as the roadmap signed in 2024 shows it; reasons in other words than the record's are marked
 * as made up by the demo's own banner.
 */
@ApplicationScoped
class LoadDecisions {
    private static final LocalDate COPIL = LocalDate.of(2023, 7, 6);
    private static final int DAYS_TO_COME = 40;
    private static final int DAYS_AGO = 30;

    @Inject
    EditAgenda editAgenda;

    @Inject
    PublishDecisions publishDecisions;

    @Inject
    Clock clock;

    @Inject
    @All
    List<Decidable> kinds;

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    void load(DemoFiles files, Contract contract) {
        UUID copil = QuarkusTransaction.requiringNew().call(() -> {
            bodies(files, contract);
            coming(contract);
            return copil(contract).id;
        });
        publishDecisions.publish(copil, null);
        UUID sheets = QuarkusTransaction.requiringNew().call(() -> onSheets(contract).id);
        publishDecisions.publish(sheets, null);
        QuarkusTransaction.requiringNew()
                .run(() -> Decision.update(
                        "publishedOn = ?1 where item.id in (select i.id from AgendaItem i where i.meeting.id = ?2)",
                        COPIL.plusDays(7),
                        copil));
    }

    private static void bodies(DemoFiles files, Contract contract) {
        int position = 0;
        for (CsvRow row : CsvReader.requiring("name", "kind", "level", "rules", "institutions")
                .read(files.bytes("bodies.csv"))
                .rows()) {
            Body body = new Body();
            body.contract = Contract.findById(contract.id);
            body.name = row.get("name");
            body.slug = Slug.of(body.name);
            body.kind = row.get("kind");
            body.level = row.get("level");
            body.rules = row.get("rules");
            body.position = ++position;
            body.persist();
            for (String institution : row.get("institutions").split(";")) {
                Membership seat = new Membership();
                seat.body = body;
                seat.institution = institution;
                seat.fromOn = LocalDate.of(2023, 1, 1);
                seat.persist();
            }
        }
    }

    private Meeting copil(Contract contract) {
        Meeting meeting =
                meeting(contract, "comite-de-pilotage", "Comité de pilotage : retour sur la concertation", COPIL);
        meeting.minutes =
                """
                # Retour sur la concertation
                Ce qui a été fait avec les habitants et les acteurs : 12 temps collectifs, 463 réponses, 9 diagnostics en marchant, un séminaire de plus de 60 personnes.

                # Premières pistes de consolidation
                Douze objectifs se dessinent pour trois enjeux : grandir, habiter, travailler.

                # Travail à poursuivre
                Ajuster les orientations, répertorier les pistes d’action, qualifier les actions, et dire comment retourner vers les habitants.""";
        meeting.minutesOn = COPIL.plusDays(7);
        for (String institution : Membership.institutions(meeting.body, COPIL)) {
            Attendance attendance = new Attendance();
            attendance.meeting = meeting;
            attendance.institution = institution;
            attendance.presence = Presence.PRESENT;
            attendance.persist();
        }
        editAgenda.addFree(meeting, "Retour sur la concertation : ce qui a été fait, ce qui a été dit", 45);
        decide(
                objective(meeting, "H5"),
                Outcome.ADOPTED_WITH_CHANGES,
                "« Apaiser les quartiers » devient « Favoriser et prévenir la tranquillité ».",
                "La sécurité est le premier besoin cité : l’objectif doit parler de prévention autant que d’apaisement.",
                "On ne se sent pas tranquille le soir, et on voit peu de présence dans les quartiers.");
        decide(
                objective(meeting, "G3"),
                Outcome.ADOPTED_WITH_CHANGES,
                "Deux objectifs au lieu d’un : le sport d’un côté, la culture de l’autre.",
                "Les demandes ne viennent pas des mêmes personnes et n’appellent pas les mêmes partenaires.",
                null);
        decide(
                objective(meeting, "H6"),
                Outcome.ADOPTED,
                null,
                "La propreté est le deuxième besoin cité dans l’enquête en ligne.",
                "Saleté, encombrants, bruit : l’état des espaces communs pèse sur la vie de tous les jours.");
        AgendaItem way = editAgenda.addFree(meeting, "Comment retourner vers les habitants", 15);
        Decision later = decide(
                way,
                Outcome.DEFERRED,
                null,
                "La question reste ouverte : elle est étudiée avec le conseil citoyen.",
                null);
        later.deferredUntil = LocalDate.of(2024, 3, 31);
        return meeting;
    }

    /** A committee of a month ago that had two of the demo's sheets before it. */
    private Meeting onSheets(Contract contract) {
        Meeting meeting = meeting(
                contract,
                "comite-de-pilotage",
                "Comité de pilotage\u00a0: premières fiches-actions",
                LocalDate.now(clock).minusDays(DAYS_AGO));
        List<AgendaItem> items = ActionSheet.of(contract).stream()
                .filter(sheet -> sheet.shown().isPresent())
                .limit(2)
                .map(sheet -> item(meeting, ActionSheet.KIND, sheet.id, 30))
                .toList();
        for (AgendaItem item : items) {
            boolean first = item.equals(items.get(0));
            decide(
                    item,
                    first ? Outcome.ADOPTED : Outcome.ADOPTED_WITH_CHANGES,
                    first ? null : "Un bilan avec les habitants est ajouté au bout d’un an.",
                    first
                            ? "Le besoin est dit dans plusieurs quartiers, et les partenaires sont prêts."
                            : "L’action répond au besoin, à condition de vérifier avec les habitants qu’elle le fait.",
                    null);
        }
        return meeting;
    }

    private void coming(Contract contract) {
        Meeting meeting = meeting(
                contract,
                "conseil-citoyen",
                "Conseil citoyen : préparer le point de 2027",
                LocalDate.now(clock).plusDays(DAYS_TO_COME));
        meeting.beginsAt = LocalTime.of(18, 30);
        meeting.endsAt = LocalTime.of(20, 30);
        meeting.place = "Salle de quartier, 3 place du Marché (adresse fictive)";
        meeting.access =
                "De plain-pied. Arrêt de bus à 50 mètres. Garde d’enfants sur place. Interprète en arabe : demandez-le une semaine avant.";
        meeting.announced = true;
        editAgenda.addFree(meeting, "Ce qui a changé dans chaque quartier depuis 2024", 40);
        Roadmap.current(contract)
                .flatMap(roadmap -> RoadmapNode.at(roadmap, "2.1"))
                .ifPresent(node -> item(meeting, "objective", node.id, 40));
        editAgenda.addFree(meeting, "Ce que le conseil portera au comité de pilotage", 30);
    }

    private Meeting meeting(Contract contract, String body, String title, LocalDate day) {
        Meeting meeting = new Meeting();
        meeting.contract = Contract.findById(contract.id);
        meeting.body = Body.at(contract, body).orElseThrow();
        meeting.slug = Slug.of(meeting.body.name + " " + day);
        meeting.title = title;
        meeting.heldOn = day;
        meeting.persist();
        return meeting;
    }

    private AgendaItem objective(Meeting meeting, String code) {
        Roadmap roadmap = Roadmap.at(meeting.contract, "2023-07").orElseThrow();
        return item(meeting, "objective", RoadmapNode.at(roadmap, code).orElseThrow().id, 20);
    }

    private AgendaItem item(Meeting meeting, String kind, UUID id, int minutes) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .flatMap(each -> each.find(id).stream())
                .map(choice -> editAgenda.add(meeting, kind, choice, minutes))
                .findFirst()
                .orElseThrow();
    }

    private static Decision decide(AgendaItem item, Outcome outcome, String changes, String reason, String said) {
        Decision decision = new Decision();
        decision.contract = item.meeting.contract;
        decision.item = item;
        decision.slug = Slug.of(item.label);
        decision.outcome = outcome;
        decision.changes = changes;
        decision.reason = reason;
        decision.said = said;
        decision.persist();
        return decision;
    }
}
