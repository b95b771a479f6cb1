package fr.portevoix.workshop;

import static io.restassured.RestAssured.given;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A contract of a test's own with two quartiers, one consultation, a facilitator, and one session that is being held. */
public final class WorkshopGround {
    public final String slug = "a" + UUID.randomUUID().toString().substring(0, 12);
    public UUID contractId;
    public TestPeople.Visitor facilitator;
    public final String session = "vivre-ensemble";
    public final String pages = "/" + slug + "/ateliers";
    public final String desk = "/" + slug + "/bureau/ateliers";
    public final String here = desk + "/" + session;

    /** The ground with a session of this day, announced. */
    public static WorkshopGround laid(LocalDate day) {
        WorkshopGround ground = new WorkshopGround();
        QuarkusTransaction.requiringNew().run(ground::lay);
        ground.facilitator = TestPeople.facilitator(ground.contractId);
        ground.begin(ground.facilitator, "Vivre ensemble", day, "WORKSHOP")
                .then()
                .statusCode(303);
        return ground;
    }

    public static <T> T read(Supplier<T> act) {
        return QuarkusTransaction.requiringNew().call(act::get);
    }

    private void lay() {
        Contract contract = new Contract();
        contract.slug = slug;
        contract.name = "Contrat de ville de " + slug;
        contract.territory = "Essai";
        contract.contact = "dpo@example.org";
        contract.persist();
        contractId = contract.id;
        quartier(contract, "nord", "Le Nord", 1);
        quartier(contract, "sud", "Le Sud", 2);
        Consultation consultation = new Consultation();
        consultation.contract = contract;
        consultation.slug = "concertation";
        consultation.title = Wording.french("Dites ce qui compte");
        consultation.opensOn = LocalDate.of(2026, 1, 1);
        consultation.published = true;
        consultation.persist();
    }

    private static void quartier(Contract contract, String slug, String name, int position) {
        Quartier quartier = new Quartier();
        quartier.contract = contract;
        quartier.slug = slug;
        quartier.name = name;
        quartier.position = position;
        quartier.persist();
    }

    /** A form of the desk, as this person sends it. */
    public static RequestSpecification form(TestPeople.Visitor who) {
        return given().redirects()
                .follow(false)
                .cookie("session", who.cookie())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("_jeton", who.formToken());
    }

    /** The same with a file. */
    public static RequestSpecification upload(TestPeople.Visitor who) {
        return given().redirects().follow(false).cookie("session", who.cookie()).multiPart("_jeton", who.formToken());
    }

    public Response begin(TestPeople.Visitor who, String title, LocalDate day, String kind) {
        return form(who)
                .formParam("titre", title)
                .formParam("genre", kind)
                .formParam("consultation", "concertation")
                .formParam("jour", day.toString())
                .formParam("debut", "18:30")
                .formParam("fin", "20:00")
                .formParam("lieu", "Centre social du Nord")
                .formParam("acces", "De plain-pied, arrêt Mairie")
                .formParam("partenaires", "CAF\nVille")
                .formParam("intervenants", "")
                .formParam("presentation", "")
                .formParam("voix", "RESIDENT")
                .formParam("quartier", "nord")
                .formParam("publics", "Habitants")
                .formParam("nombre", "12")
                .formParam("publics", "")
                .formParam("nombre", "")
                .formParam("annoncee", "true")
                .post(desk);
    }

    /** One line as the form without a script sends it. */
    public Response say(String words, String phase, String key) {
        return form(facilitator)
                .formParam("cle", key)
                .formParam("texte", words)
                .formParam("phase", phase)
                .formParam("voix", "RESIDENT")
                .formParam("quartier", "nord")
                .post(here + "/saisir");
    }

    /** The page that the facilitator sees. */
    public Document page(String address) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The page that a resident sees, in French. */
    public static Document seen(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    public Workshop workshop() {
        return read(() -> Workshop.<Workshop>find("contract.id = ?1 and slug = ?2", contractId, session)
                .firstResult());
    }

    /** The lines of the session, with what stands around their words. */
    public List<WorkshopItem> items() {
        return read(() -> WorkshopItem.of(Workshop.<Workshop>find("contract.id = ?1 and slug = ?2", contractId, session)
                .firstResult()));
    }

    /** The words of the lines, as they were said. */
    public List<String> words() {
        return items().stream().map(item -> item.contribution.body).toList();
    }

    /** The number that hangs on the wall. */
    public String receipt() {
        return page(here).select("b[dir=ltr]").first().text();
    }
}
