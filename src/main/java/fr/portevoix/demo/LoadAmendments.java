package fr.portevoix.demo;

import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetText;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Member;
import fr.portevoix.council.amendment.AmendSheet;
import fr.portevoix.council.amendment.Amendment;
import fr.portevoix.council.amendment.Change;
import fr.portevoix.council.amendment.DecideAmendment;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Has the demo's council ask for a few changes in its draft: two on the same words, one decided in part. */
@ApplicationScoped
class LoadAmendments {
    private static final String BUS = "un bus jusqu’à 22\u00A0h, à l’essai";

    @Inject
    AmendSheet amendSheet;

    @Inject
    DecideAmendment decideAmendment;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void load(Contract contract) {
        QuarkusTransaction.requiringNew().run(() -> {
            Body body =
                    Body.at(Contract.findById(contract.id), LoadCouncil.BODY).orElseThrow();
            ask(Deliberation.of(body).get(0).current(LocalDate.now(clock)).orElseThrow());
        });
    }

    private void ask(Opening opening) {
        Amendment early = asked(
                opening,
                "Amina",
                Change.Kind.REPLACE,
                BUS,
                "un bus dès 5\u00A0h et jusqu’à 22\u00A0h, à l’essai",
                "Celles et ceux qui font le ménage commencent avant le premier bus.");
        for (String name : new String[] {"Bernard", "Fatima", "Odette"}) {
            amendSheet.support(early, member(opening, name), true);
        }
        amendSheet.remark(
                early,
                member(opening, "Gilles"),
                null,
                "On peut commencer par une seule ligne, celle de l’hôpital.",
                FormKey.fresh());
        asked(
                opening,
                "Karim",
                Change.Kind.REPLACE,
                BUS,
                "un bus jusqu’à minuit, à l’essai",
                "L’équipe du soir finit à 23\u00A0h.");
        Amendment more = asked(
                opening,
                "Driss",
                Change.Kind.REPLACE,
                "trente personnes",
                "cinquante personnes, dix par quartier",
                "Trente pour cinq quartiers, c’est trop peu.");
        decideAmendment.decide(
                more,
                new DecideAmendment.Decision(
                        Amendment.State.PARTLY,
                        "trente personnes, six par quartier",
                        "Le budget ne permet pas plus de trente bourses cette année. Le partage entre les quartiers"
                                + " est gardé.",
                        true),
                more.revision);
        asked(
                opening,
                "Chantal",
                Change.Kind.ADD,
                "une bourse au permis pour trente personnes",
                " et des cours de code en plusieurs langues",
                "Le code arrête plus de monde que la conduite.");
    }

    private Amendment asked(Opening opening, String who, Change.Kind kind, String quote, String words, String reason) {
        SheetContent content = opening.version.read();
        Map<SheetPart, String> texts = SheetText.of(content);
        SheetPart part = texts.keySet().stream()
                .filter(each -> texts.get(each).contains(quote))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(quote));
        int start = texts.get(part).indexOf(quote);
        return amendSheet.propose(new AmendSheet.Asked(
                opening,
                member(opening, who),
                null,
                new Change(kind, part, start, start + quote.length(), quote, words, false),
                reason,
                FormKey.fresh()));
    }

    private static Member member(Opening opening, String name) {
        return Member.find("body = ?1 and name = ?2", opening.deliberation.body, name)
                .firstResult();
    }
}
