package fr.portevoix.demo;

import fr.portevoix.account.DemoAccounts;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetPart;
import fr.portevoix.action.SheetText;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.council.MakeCouncil;
import fr.portevoix.council.Member;
import fr.portevoix.council.QuorumKind;
import fr.portevoix.council.SeatMember;
import fr.portevoix.council.reading.Anchor;
import fr.portevoix.council.reading.Anchors;
import fr.portevoix.council.reading.AnswerQuestion;
import fr.portevoix.council.reading.Comment;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.OpenVersion;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.council.reading.PilotQuestion;
import fr.portevoix.council.reading.SayComment;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Seats a dozen fictitious people on the demo's citizens' council, who read and comment on a draft sheet. */
@ApplicationScoped
class LoadCouncil {
    static final String BODY = "conseil-citoyen";
    static final String SHEET = "lever-ce-qui-empeche-de-travailler";
    private static final int SINCE = 9;
    private static final int UNTIL = 19;
    private static final String RESIDENTS = "Habitants";
    private static final String OTHERS = "Associations et acteurs locaux";
    private static final String DRAWN = "Par tirage au sort";
    private static final String OFFERED = "A proposé de venir";

    @Inject
    MakeCouncil makeCouncil;

    @Inject
    SeatMember seatMember;

    @Inject
    DemoAccounts accounts;

    @Inject
    OpenVersion openVersion;

    @Inject
    SayComment sayComment;

    @Inject
    AnswerQuestion answerQuestion;

    @Inject
    Clock clock;

    private final Map<String, Member> members = new HashMap<>();

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    void load(Contract contract) {
        QuarkusTransaction.requiringNew().run(() -> {
            Body body = Body.at(Contract.findById(contract.id), BODY).orElseThrow();
            seat(body);
            discuss(open(body));
        });
        members.clear();
    }

    private void seat(Body body) {
        var council = makeCouncil.of(body, "conseil citoyen");
        council.quorumKind = QuorumKind.SHARE;
        council.quorumValue = 50;
        member(body, "Nadia", accounts.createMember(body.id), RESIDENTS, DRAWN, true, false);
        member(body, "Amina", "amina@demo.example", RESIDENTS, DRAWN, true, false);
        member(body, "Bernard", "bernard@demo.example", RESIDENTS, OFFERED, false, false);
        member(body, "Chantal", "chantal@demo.example", RESIDENTS, DRAWN, false, false);
        member(body, "Driss", "driss@demo.example", RESIDENTS, OFFERED, false, false);
        member(body, "Odette", null, RESIDENTS, DRAWN, false, false);
        member(body, "Marcel", null, RESIDENTS, DRAWN, false, false);
        member(body, "Fatima", "fatima@demo.example", RESIDENTS, DRAWN, false, false);
        member(body, "Gilles", "gilles@demo.example", OTHERS, OFFERED, true, false);
        member(body, "Inès", "ines@demo.example", OTHERS, OFFERED, false, false);
        member(body, "Karim", "karim@demo.example", OTHERS, OFFERED, false, false);
        member(body, "Lucie", "lucie@demo.example", OTHERS, OFFERED, false, true);
    }

    private void member(
            Body body, String name, String email, String college, String chosen, boolean named, boolean observer) {
        LocalDate from = LocalDate.now(clock).minusMonths(8);
        members.put(
                name,
                seatMember.seat(
                        body,
                        new SeatMember.Seat(
                                name,
                                email,
                                college,
                                null,
                                chosen,
                                observer,
                                named,
                                from,
                                from.plusYears(3),
                                null,
                                "fr")));
    }

    private Opening open(Body body) {
        ActionSheet sheet = ActionSheet.at(body.contract, SHEET).orElseThrow();
        Deliberation filled = new Deliberation();
        filled.title = sheet.title;
        filled.level = ParticipationLevel.CONCERTATION;
        filled.changeable =
                "Tout le texte peut changer, sauf le montant de l’État, qui est déjà voté. Le comité de pilotage décide à la fin, et dit pourquoi.";
        filled.pilotName = "Camille Exemple, France Travail (fictif)";
        filled.discussionPublic = true;
        Deliberation deliberation = openVersion.begin(body, sheet, filled);
        LocalDate today = LocalDate.now(clock);
        return openVersion.open(
                deliberation, sheet.latest().orElseThrow(), today.minusDays(SINCE), today.plusDays(UNTIL));
    }

    private void discuss(Opening opening) {
        Comment evening = say(
                opening,
                "Amina",
                "un bus jusqu’à 22\u00A0h, à l’essai",
                "Ceux qui font le ménage le matin partent à 5\u00A0h. Il faut aussi un bus tôt.",
                false);
        answer(opening, "Karim", evening, "D’accord. À l’hôpital, la première équipe commence à 6\u00A0h.");
        sayComment.assent(evening, members.get("Bernard"));
        sayComment.assent(evening, members.get("Fatima"));
        sayComment.assent(evening, members.get("Odette"));
        say(
                opening,
                "Driss",
                "trente personnes",
                "Trente pour cinq quartiers, c’est six par quartier. Qui choisit\u00A0?",
                false);
        say(
                opening,
                "Chantal",
                "une bourse au permis pour trente personnes",
                "Le code de la route en plusieurs langues aiderait autant.",
                false);
        say(
                opening,
                "Gilles",
                "Une réponse en deux semaines, même quand c’est non.",
                "Très important. Le silence décourage plus qu’un refus.",
                false);
        Comment asked = say(
                opening,
                "Fatima",
                "d’abord les parents seuls",
                "Et les grands-parents qui gardent les enfants\u00A0?",
                true);
        answerQuestion.answer(
                PilotQuestion.<PilotQuestion>find("comment", asked).firstResult(),
                "Ils sont concernés aussi. Nous écrirons «\u00A0les familles où une seule personne garde les enfants\u00A0».",
                null);
        say(opening, "Inès", "à chiffrer", "Quand aurons-nous le prix du bus\u00A0?", true);
    }

    private Comment say(Opening opening, String who, String quote, String words, boolean question) {
        return sayComment.say(new SayComment.Said(
                opening, members.get(who), null, anchor(opening, quote), null, words, question, FormKey.fresh()));
    }

    private void answer(Opening opening, String who, Comment to, String words) {
        sayComment.say(new SayComment.Said(opening, members.get(who), null, null, to, words, false, FormKey.fresh()));
    }

    private static Anchor anchor(Opening opening, String quote) {
        SheetContent content = opening.version.read();
        Map<SheetPart, String> texts = SheetText.of(content);
        SheetPart part = texts.keySet().stream()
                .filter(each -> texts.get(each).contains(quote))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(quote));
        int start = texts.get(part).indexOf(quote);
        return Anchors.on(content, part, start, start + quote.length());
    }
}
