package fr.portevoix.proposal;

import static io.restassured.RestAssured.given;

import fr.portevoix.account.Role;
import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A contract of its own with two quartiers and an open call, and the people who propose, moderate and support there. */
public final class ProposalGround {
    public final Contract contract;
    public final ProposalCall call;
    final TestPeople.Visitor facilitator;

    public ProposalGround() {
        contract = QuarkusTransaction.requiringNew().call(() -> {
            Contract made = new Contract();
            made.slug = "p" + UUID.randomUUID().toString().substring(0, 12);
            made.name = "Contrat d’essai";
            made.territory = "Essai";
            made.presentation = new Wording(Map.of());
            made.persist();
            quartier(made, "grazailles", "Grazailles", 0);
            quartier(made, "le-viguier", "Le Viguier", 1);
            return made;
        });
        call = QuarkusTransaction.requiringNew().call(() -> {
            Consultation consultation = new Consultation();
            consultation.contract = Contract.findById(contract.id);
            consultation.slug = "demarche";
            consultation.title = Wording.french("Démarche");
            consultation.whoDecides = Wording.french("Le COPIL décide.");
            consultation.published = true;
            consultation.persist();
            ProposalCall made = new ProposalCall();
            made.contract = consultation.contract;
            made.consultation = consultation;
            made.slug = "idees";
            made.title = Wording.french("Vos idées");
            made.published = true;
            made.persist();
            return made;
        });
        facilitator = TestPeople.with(Role.FACILITATOR, contract.id);
    }

    private static void quartier(Contract contract, String slug, String name, int position) {
        Quartier quartier = new Quartier();
        quartier.contract = contract;
        quartier.slug = slug;
        quartier.name = name;
        quartier.position = position;
        quartier.persist();
    }

    public String address() {
        return "/" + contract.slug + "/propositions";
    }

    String form() {
        return address() + "/appels/" + call.slug;
    }

    public String desk() {
        return "/" + contract.slug + "/bureau/propositions";
    }

    public static RequestSpecification sending() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    /** Sends the form; fields and values in turn. */
    Response send(String key, String... fields) {
        RequestSpecification form = sending().formParam("cle", key);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(form());
    }

    /** Somebody proposes this; where their receipt is read. */
    String proposes(String need, String idea) {
        return send(FormKey.fresh(), "besoin", need, "idee", idea, "quartier", "grazailles")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
    }

    /** Somebody proposes this and the team publishes it as it stands. */
    Proposal published(String idea) {
        proposes("", idea);
        Proposal made = last(idea);
        publish(made, idea);
        return in(() -> Proposal.findById(made.id));
    }

    Response publish(Proposal proposal, String words) {
        return atDesk().formParam("titre", words.length() < 90 ? words : words.substring(0, 90))
                .formParam("idee", words)
                .formParam("quartier", "grazailles")
                .post(desk() + "/" + proposal.id + "/publier");
    }

    /** The proposal whose idea was sent in these words. */
    Proposal last(String idea) {
        return in(() -> {
            Contribution said = Contribution.<Contribution>find(
                            "contract.id = ?1 and sourceKind = 'proposal' and sourcePart = 'idea' and body = ?2",
                            contract.id,
                            idea)
                    .firstResult();
            return Proposal.findById(said.sourceId);
        });
    }

    List<Contribution> words(Proposal proposal) {
        return in(
                () -> Contribution.list("sourceKind = 'proposal' and sourceId = ?1 order by sourcePart", proposal.id));
    }

    public RequestSpecification atDesk() {
        return sending().cookie("session", facilitator.cookie()).formParam("_jeton", facilitator.formToken());
    }

    /** Somebody of the team who reads. */
    public RequestSpecification reading() {
        return given().redirects().follow(false).cookie("session", facilitator.cookie());
    }

    public Document deskPage(String path) {
        return Jsoup.parse(given().cookie("session", facilitator.cookie())
                .get(desk() + path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Sends a file to the desk; where it is then looked at. */
    public String sendFile(String name, byte[] file) {
        return given().cookie("session", facilitator.cookie())
                .redirects()
                .follow(false)
                .multiPart("_jeton", facilitator.formToken())
                .multiPart("appel", call.slug)
                .multiPart("fichier", name, file)
                .post(desk() + "/importer")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
    }

    public static Document page(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    void open(LocalDate from, LocalDate until) {
        QuarkusTransaction.requiringNew()
                .run(() -> ProposalCall.update("opensOn = ?1, closesOn = ?2 where id = ?3", from, until, call.id));
    }

    public static <T> T in(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().call(reading::get);
    }
}
