package fr.portevoix.council.reading;

import fr.portevoix.account.TestPeople;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.FreezeVersion;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.WriteSheet;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/** A council with two members and somebody without a mailbox, and a draft sheet that is open to them today. */
public final class ReadingGround {
    public static final String COURSE = "Un forum des métiers a lieu chaque printemps pour vingt jeunes du quartier.\n"
            + "Une équipe va vers les jeunes dans la rue, deux soirs par semaine.";

    public final CouncilGround council = CouncilGround.laid();
    public final CouncilGround.Seated amina = council.seats(council.body, "Amina", false);
    public final CouncilGround.Seated bruno = council.seats(council.body, "Bruno", false);
    public final UUID odette = council.seatsWithoutMailbox(council.body, "Odette");
    public final CouncilGround.Seated stranger = council.seats(council.other, "Igor", false);
    public Deliberation deliberation;

    public static ReadingGround laid() {
        ReadingGround ground = new ReadingGround();
        ground.deliberation = inRequest(ground::begin);
        return ground;
    }

    private Deliberation begin() {
        Contract contract = Contract.findById(council.contract.id);
        ActionSheet sheet = bean(WriteSheet.class).begin(contract, "Un forum des métiers");
        ActionSheetVersion version = freeze(sheet, COURSE, null);
        Deliberation filled = new Deliberation();
        filled.title = "Un forum des métiers";
        filled.level = ParticipationLevel.CONCERTATION;
        filled.changeable = "Tout, sauf le budget.";
        filled.pilotName = "Paule Exemple";
        filled.pilotEmail = UUID.randomUUID() + "@ville.example";
        Deliberation begun = bean(OpenVersion.class).begin(Body.findById(council.body.id), sheet, filled);
        LocalDate today = LocalDate.now();
        bean(OpenVersion.class).open(begun, version, today, today.plusDays(20));
        return begun;
    }

    private static ActionSheetVersion freeze(ActionSheet sheet, String course, String note) {
        SheetContent was = sheet.read();
        bean(WriteSheet.class)
                .keep(
                        sheet,
                        new SheetContent(
                                was.title(), "CCAS", null, null, "", "", "", null, course, "", null, null, null),
                        sheet.revision);
        ActionSheet.getEntityManager().refresh(sheet);
        return bean(FreezeVersion.class).freeze(sheet, note, sheet.revision).orElseThrow();
    }

    /** The next version of the sheet says this of how it goes, and is open from today on. */
    public void next(String course) {
        inRequest(() -> {
            Deliberation found = Deliberation.findById(deliberation.id);
            LocalDate today = LocalDate.now();
            return bean(OpenVersion.class)
                    .open(found, freeze(found.sheet, course, "Relu ensemble."), today, today.plusDays(20));
        });
    }

    public void change(java.util.function.Consumer<Deliberation> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(Deliberation.findById(deliberation.id)));
    }

    public String path() {
        return "/conseil/conseil/deliberations/" + deliberation.slug;
    }

    public String address() {
        return "/" + council.slug + path();
    }

    public String desk(String rest) {
        return "/" + council.slug + "/bureau/conseils/conseil/deliberations/" + deliberation.slug + rest;
    }

    public Document page(CouncilGround.Seated who, String question) {
        return council.page(who.visitor(), path() + question);
    }

    /** Says something about these words; where the page then leads. */
    public String says(TestPeople.Visitor who, String quote, String words, String... more) {
        Document page = council.page(who, path());
        int at = COURSE.indexOf(quote);
        String key = page.select(".words").stream()
                .filter(each -> each.wholeText().contains(quote))
                .findFirst()
                .orElseThrow()
                .parents()
                .select(".passage")
                .first()
                .id();
        Document form = council.page(who, path() + "?passage=" + key + "&de=" + at + "&a=" + (at + quote.length()));
        var sending = CouncilGround.form(who);
        form.select("#dire input[type=hidden]:not([name=_jeton])")
                .forEach(each -> sending.formParam(each.attr("name"), each.val()));
        for (int i = 0; i < more.length; i += 2) {
            sending.formParam(more[i], more[i + 1]);
        }
        return sending.formParam("mots", words)
                .post(address() + "/commentaires")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private static <T> T inRequest(Supplier<T> act) {
        ManagedContext request = Arc.container().requestContext();
        boolean mine = !request.isActive();
        if (mine) {
            request.activate();
        }
        try {
            return QuarkusTransaction.requiringNew().call(act::get);
        } finally {
            if (mine) {
                request.terminate();
            }
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
