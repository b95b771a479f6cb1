package fr.portevoix.action;

import static io.restassured.RestAssured.given;

import fr.portevoix.account.TestPeople;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.EnterContribution;
import fr.portevoix.contribution.Ground;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapLevel;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A contract of a test's own: two quartiers, a small roadmap, a consultation, somebody at the desk. */
final class SheetGround extends Ground {
    RoadmapNode health;
    RoadmapNode axis;
    TestPeople.Visitor facilitator;

    static SheetGround laid() {
        SheetGround ground = new SheetGround();
        QuarkusTransaction.requiringNew().run(ground::lay);
        ground.facilitator = TestPeople.facilitator(ground.contract.id);
        return ground;
    }

    @Override
    protected void lay() {
        super.lay();
        Roadmap roadmap = nodes.get("2").roadmap;
        level("challenge", false, 1);
        level("objective", false, 2);
        level("axis", true, 3);
        RoadmapNode challenge = node(roadmap, "1", null, "challenge", "Vivre ensemble");
        health = node(roadmap, "1.1", challenge, "objective", "Vivre en bonne santé");
        axis = node(roadmap, "A1", null, "axis", "Mobilités");
    }

    private void level(String key, boolean crossCutting, int position) {
        RoadmapLevel level = new RoadmapLevel();
        level.contract = contract;
        level.levelKey = key;
        level.singular = key;
        level.plural = key + "s";
        level.crossCutting = crossCutting;
        level.position = position;
        level.persist();
    }

    String desk(String rest) {
        return "/" + slug + "/bureau/fiches" + rest;
    }

    String open(String rest) {
        return "/" + slug + "/fiches" + rest;
    }

    RequestSpecification atDesk() {
        return given().redirects().follow(false).cookie("session", facilitator.cookie());
    }

    RequestSpecification posting() {
        return atDesk().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_jeton", facilitator.formToken());
    }

    /** A sheet with this title; the last part of its address. */
    String begun(String title) {
        return posting()
                .formParam("title", title)
                .post(desk(""))
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/fiches/|/ecrire$", "");
    }

    /** Writes the stakes of a sheet on the revision that is current. */
    void written(String sheet, String stakes) {
        posting()
                .formParam("revision", sheet(sheet).revision)
                .formParam("title", sheet(sheet).title)
                .formParam("objective", health.id)
                .formParam("stakes", stakes)
                .post(desk("/" + sheet + "/ecrire"))
                .then()
                .statusCode(303);
    }

    void frozen(String sheet, String note) {
        posting()
                .formParam("note", note)
                .formParam("revision", sheet(sheet).revision)
                .post(desk("/" + sheet + "/figer"))
                .then()
                .statusCode(303);
    }

    void published(String sheet, int version) {
        posting()
                .post(desk("/" + sheet + "/versions/" + version + "/publier"))
                .then()
                .statusCode(303);
    }

    /** A sheet that residents read. */
    String publishedSheet(String title) {
        String sheet = begun(title);
        written(sheet, "Beaucoup renoncent à se soigner.");
        frozen(sheet, "");
        published(sheet, 1);
        return sheet;
    }

    ActionSheet sheet(String sheet) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ActionSheet.at(contract, sheet).orElseThrow());
    }

    EnterContribution.Entered entered(String words, Channel channel, Speaker speaker, Quartier... quartiers) {
        return Arc.container()
                .instance(EnterContribution.class)
                .get()
                .enter(
                        new EnterContribution.Said(
                                consultation,
                                words,
                                channel,
                                speaker,
                                Nature.NEED,
                                List.of(quartiers),
                                LocalDate.of(2026, 3, 12),
                                "fr"),
                        UUID.randomUUID().toString(),
                        null);
    }

    /** Words of another consultation of the contract; to be called in a transaction. */
    EnterContribution.Entered elsewhere(String words, Quartier quartier) {
        Consultation other = new Consultation();
        other.contract = Contract.findById(contract.id);
        other.slug = "autre";
        other.title = Wording.french("Une autre démarche");
        other.whoDecides = Wording.french("Le comité de pilotage.");
        other.published = true;
        other.persist();
        return Arc.container()
                .instance(EnterContribution.class)
                .get()
                .enter(
                        new EnterContribution.Said(
                                other,
                                words,
                                Channel.PAPER,
                                Speaker.RESIDENT,
                                Nature.NEED,
                                List.of(quartier),
                                LocalDate.of(2026, 3, 12),
                                "fr"),
                        UUID.randomUUID().toString(),
                        null);
    }

    /** So many voices of one kind. */
    List<UUID> voices(int count, Channel channel, Speaker speaker, Quartier... quartiers) {
        List<UUID> ids = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            ids.add(entered("Une parole " + one, channel, speaker, quartiers).contribution().id);
        }
        return ids;
    }

    /** Ties contributions to a sheet with a reason. */
    void fed(String sheet, List<UUID> contributions, String reason) {
        posting()
                .formParam("choisi", contributions)
                .formParam("reason", reason)
                .post(desk("/" + sheet + "/paroles"))
                .then()
                .statusCode(303);
    }

    void change(UUID contribution, java.util.function.Consumer<Contribution> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(Contribution.findById(contribution)));
    }
}
