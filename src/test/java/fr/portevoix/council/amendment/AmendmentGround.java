package fr.portevoix.council.amendment;

import static io.restassured.RestAssured.given;

import fr.portevoix.account.TestPeople;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.FreezeVersion;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.WriteSheet;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.council.reading.Passage;
import fr.portevoix.council.reading.Passages;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A council with a draft sheet before it, open since yesterday. */
public final class AmendmentGround {
    static final String STAKES = "Vingt jeunes du Nord attendent un local.\nPeu de bus le soir.\nLe stade ferme tôt.";

    public final CouncilGround council = CouncilGround.laid();
    public final String path = "/" + council.slug + "/conseil/conseil/deliberations/local";
    public final String desk = "/" + council.slug + "/bureau/conseils/conseil/deliberations/local";
    UUID deliberation;

    public static AmendmentGround laid() {
        return laid(STAKES);
    }

    /** The same, with these stakes in the draft: a paragraph a line. */
    public static AmendmentGround laid(String stakes) {
        AmendmentGround ground = new AmendmentGround();
        inRequest(() -> {
            ground.lay(stakes);
            return null;
        });
        return ground;
    }

    private void lay(String stakes) {
        WriteSheet writing = Arc.container().instance(WriteSheet.class).get();
        ActionSheet sheet = QuarkusTransaction.requiringNew().call(() -> writing.begin(council.contract, "Un local"));
        SheetContent content = new SheetContent(
                "Un local",
                "La mairie",
                null,
                null,
                stakes,
                "Ouvrir un lieu",
                "",
                List.of(new SheetContent.Partner("Caf", "financeur")),
                "D’abord une réunion.",
                "",
                null,
                null,
                null);
        QuarkusTransaction.requiringNew().run(() -> {
            writing.keep(sheet, content, 0);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            Deliberation made = new Deliberation();
            made.body = council.body;
            made.sheet = ActionSheet.findById(sheet.id);
            made.slug = "local";
            made.title = "Un local";
            made.level = ParticipationLevel.CONCERTATION;
            made.changeable = "Tout le texte.";
            made.persist();
            deliberation = made.id;
            Opening opening = new Opening();
            opening.deliberation = made;
            opening.version = Arc.container()
                    .instance(FreezeVersion.class)
                    .get()
                    .freeze(sheet, "", 1)
                    .orElseThrow();
            opening.opensOn = LocalDate.now().minusDays(1);
            opening.closesOn = LocalDate.now().plusDays(20);
            opening.persist();
        });
    }

    static <T> T inRequest(Supplier<T> act) {
        ManagedContext context = Arc.container().requestContext();
        boolean ours = !context.isActive();
        if (ours) {
            context.activate();
        }
        try {
            return act.get();
        } finally {
            if (ours) {
                context.terminate();
            }
        }
    }

    public CouncilGround.Seated member(String name) {
        return council.seats(council.body, name, false);
    }

    void agreesToBeNamed(UUID member) {
        QuarkusTransaction.requiringNew().run(() -> Member.update("named = true where id = ?1", member));
    }

    /** The version that is read now. */
    Opening opening() {
        return QuarkusTransaction.requiringNew().call(() -> Opening.<Opening>find(
                        "from Opening o join fetch o.version where o.deliberation.id = ?1 order by o.version.number"
                                + " desc",
                        deliberation)
                .firstResult());
    }

    public SheetContent text() {
        return opening().version.read();
    }

    Passage passage(String begins) {
        return Passages.of(text()).stream()
                .filter(each -> each.text().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    /** The form that asks for other words in the passage that begins so. */
    RequestSpecification asking(TestPeople.Visitor visitor, String begins, String words) {
        return CouncilGround.form(visitor)
                .formParam("ouverture", opening().id)
                .formParam("passage", passage(begins).key())
                .formParam("acte", "changer")
                .formParam("texte", words)
                .formParam("raison", "Parce que.")
                .formParam("cle", UUID.randomUUID().toString().replace("-", ""));
    }

    /** The number of the amendment that asks for other words in the passage that begins so. */
    int asked(TestPeople.Visitor visitor, String begins, String words) {
        return number(asking(visitor, begins, words).post(path + "/amendements/nouveau"));
    }

    static int number(Response kept) {
        String location = kept.then().statusCode(303).extract().header("Location");
        return Integer.parseInt(location.replaceAll(".*/|\\?.*", ""));
    }

    Amendment amendment(int number) {
        return QuarkusTransaction.requiringNew().call(() -> Amendment.<Amendment>find(
                        "from Amendment a left join fetch a.builtIn where a.deliberation.id = ?1 and a.number = ?2",
                        deliberation,
                        number)
                .firstResult());
    }

    /** The desk's decision as it is sent; what is kept stands instead of the words, where it is taken in part. */
    public RequestSpecification deciding(int number, String decision, String kept) {
        return CouncilGround.form(council.facilitator)
                .formParam("vue", amendment(number).revision)
                .formParam("decision", decision)
                .formParam("gardes", kept)
                .formParam("motif", "Le pilote le veut ainsi.");
    }

    void decided(int number, String decision) {
        deciding(number, decision, "")
                .post(desk + "/amendements/" + number)
                .then()
                .statusCode(303);
    }

    String mark() {
        return council.page(council.facilitator, desk.substring(council.slug.length() + 1) + "/version")
                .select("input[name=marque]")
                .val();
    }

    Response building(String mark) {
        return CouncilGround.form(council.facilitator)
                .formParam("marque", mark)
                .formParam("note", "Ce que le conseil a demandé.")
                .formParam("ouvre", LocalDate.now().toString())
                .formParam("ferme", LocalDate.now().plusDays(10).toString())
                .post(desk + "/version");
    }

    void built() {
        building(mark()).then().statusCode(303);
    }

    String read(TestPeople.Visitor visitor, String address) {
        return given().cookie("session", visitor.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
