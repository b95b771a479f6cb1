package fr.portevoix.walk;

import static io.restassured.RestAssured.given;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Perimeter;
import fr.portevoix.territory.Quartier;
import fr.portevoix.walk.observe.Observation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A contract of a test's own with two drawn quartiers, a facilitator, and a walk with two stops that is held today. */
public final class WalkGround {
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    public final String slug = "w" + UUID.randomUUID().toString().substring(0, 12);
    public UUID contractId;
    public TestPeople.Visitor facilitator;
    public final String pages = "/" + slug + "/diagnostics";
    public final String desk = "/" + slug + "/bureau/diagnostics";
    public final String here = desk + "/autour-de-l-ecole";
    public final String notes = pages + "/autour-de-l-ecole/noter";

    public static WalkGround laid() {
        WalkGround ground = new WalkGround();
        QuarkusTransaction.requiringNew().run(ground::lay);
        ground.facilitator = TestPeople.facilitator(ground.contractId);
        ground.begin("Autour de l’école", TODAY).then().statusCode(303);
        ground.stop("L’école", "43.2105, 2.3505").then().statusCode(303);
        ground.stop("Le square", "43.2150, 2.3550").then().statusCode(303);
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
        quartier(contract, "nord", "Le Nord", 1, 43.21);
        quartier(contract, "sud", "Le Sud", 2, 43.19);
        Consultation consultation = new Consultation();
        consultation.contract = contract;
        consultation.slug = "concertation";
        consultation.title = Wording.french("Dites ce qui compte");
        consultation.opensOn = LocalDate.of(2026, 1, 1);
        consultation.published = true;
        consultation.persist();
    }

    /** A square of a hundredth of a degree. */
    private static void quartier(Contract contract, String slug, String name, int position, double south) {
        Quartier quartier = new Quartier();
        quartier.contract = contract;
        quartier.slug = slug;
        quartier.name = name;
        quartier.position = position;
        quartier.persist();
        Perimeter ground = new Perimeter();
        ground.quartier = quartier;
        ground.geometry = String.format(
                java.util.Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[2.35,%1$.2f],[2.36,%1$.2f],[2.36,%2$.2f],[2.35,%2$.2f],[2.35,%1$.2f]]]}",
                south,
                south + 0.01);
        ground.fictitious = true;
        ground.persist();
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

    public Response begin(String title, LocalDate day) {
        return form(facilitator)
                .formParam("titre", title)
                .formParam("consultation", "concertation")
                .formParam("jour", day.toString())
                .formParam("debut", "14:30")
                .formParam("fin", "16:00")
                .formParam("lieu", "Devant la mairie")
                .formParam("acces", "Parcours plat")
                .formParam("consignes", "Qui est là ?\nQui n’y est pas ?")
                .formParam("quartier", "nord")
                .formParam("publics", "Habitants")
                .formParam("nombre", "12")
                .formParam("publics", "Bailleur")
                .formParam("nombre", "")
                .formParam("themeId", "")
                .formParam("theme", "Éclairage")
                .formParam("noeud", "")
                .formParam("themeId", "")
                .formParam("theme", "Propreté")
                .formParam("noeud", "")
                .formParam("critereId", "")
                .formParam("critere", "C’est propre")
                .formParam("annonce", "true")
                .post(desk);
    }

    public Response stop(String name, String at) {
        return form(facilitator)
                .formParam("nom", name)
                .formParam("consignes", "")
                .formParam("lieu", at)
                .post(here + "/arrets");
    }

    /** A page of the desk. */
    public Document page(String address) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The page that a resident sees. */
    public static Document seen(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    public Walk walk() {
        return read(() -> Walk.<Walk>find("contract.id = ?1 and slug = 'autour-de-l-ecole'", contractId)
                .firstResult());
    }

    public List<Stop> stops() {
        return read(() -> Stop.of(Walk.findById(walk().id)));
    }

    public List<WalkTheme> themes() {
        return read(() -> WalkTheme.of(Walk.findById(walk().id)));
    }

    public List<Observation> observations() {
        return read(() -> Observation.of(Walk.findById(walk().id)));
    }

    public List<String> words() {
        return read(() -> Contribution.<Contribution>list("contract.id = ?1 order by body", contractId).stream()
                .map(each -> each.body)
                .toList());
    }

    public String code() {
        return page(here).select("b.figure[dir=ltr]").text();
    }

    public String receipt() {
        return page(here).select("b[dir=ltr]:not(.figure)").first().text();
    }
}
