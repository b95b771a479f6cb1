package fr.portevoix.council.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.FreezeVersion;
import fr.portevoix.action.Outcome;
import fr.portevoix.action.WriteSheet;
import fr.portevoix.council.CouncilGround;
import fr.portevoix.territory.Contract;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council looks back at what was adopted, and says what it wants measured. */
@QuarkusTest
class ReviewTest {
    private static final int YEAR = LocalDate.now().getYear();

    @Inject
    @All
    List<Decidable> kinds;

    CouncilGround ground;
    ActionSheet sheet;
    String desk;

    @BeforeEach
    @ActivateRequestContext
    void lay() {
        ground = CouncilGround.laid();
        desk = "/" + ground.slug + "/bureau/conseils/conseil/bilans";
        sheet = Arc.container()
                .instance(WriteSheet.class)
                .get()
                .begin(
                        QuarkusTransaction.requiringNew().call(() -> Contract.findById(ground.contract.id)),
                        "Des bancs à l’ombre");
        Arc.container().instance(FreezeVersion.class).get().freeze(sheet, "", sheet.revision);
    }

    void adopted() {
        QuarkusTransaction.requiringNew()
                .run(() -> ActionSheetVersion.update(
                        "outcome = ?1, decidedOn = ?2 where sheet = ?3", Outcome.ADOPTED, LocalDate.now(), sheet));
    }

    RequestSpecification form() {
        return CouncilGround.form(ground.facilitator);
    }

    RequestSpecification written(String words, int revision, String act) {
        return form().formParam("promis", "Dix bancs.")
                .formParam("fait", "Trois bancs.")
                .formParam("mots", words)
                .formParam("revision", revision)
                .formParam("acte", act);
    }

    @Test
    void only_what_was_adopted_is_reviewed_from_what_is_on_record() {
        form().formParam("fiche", sheet.slug)
                .formParam("annee", YEAR)
                .post(desk)
                .then()
                .statusCode(404);
        adopted();
        String review = form().formParam("fiche", sheet.slug)
                .formParam("annee", YEAR)
                .post(desk)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        String page = review.substring(ground.slug.length() + 1);
        assertThat(ground.page(ground.facilitator, page).text())
                .contains("Adoptée le")
                .contains("Rien n’est noté pour " + YEAR);

        assertThat(written("", 0, "garder")
                        .post(review)
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Trois bancs.");
        written("Trop lent.", 0, "garder").post(review).then().statusCode(303);
        assertThat(written("Mes mots.", 0, "garder")
                        .post(review)
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Quelqu’un a enregistré")
                .contains("Mes mots.");
        String open = "/" + ground.slug + "/conseil/conseil/bilans/" + sheet.slug + "/" + YEAR;
        given().get(open).then().statusCode(404);
        written("Trop lent.", 1, "publier").post(review).then().statusCode(303);
        assertThat(given().get(open).then().statusCode(200).extract().asString())
                .contains("Trop lent.");
        written("Autre chose.", 2, "garder").post(review).then().statusCode(404);
        for (String language : new String[] {"fr-x-simple", "en", "ar"}) {
            given().get(open + "?langue=" + language).then().statusCode(200);
            given().get("/" + ground.slug + "/conseil/conseil/bilans?langue=" + language)
                    .then()
                    .statusCode(200);
        }
        assertThat(choices(SheetReview.KIND)).anyMatch(label -> label.contains("bilan " + YEAR));
    }

    List<String> choices(String kind) {
        return QuarkusTransaction.requiringNew().call(() -> kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .flatMap(each -> each.choices(Contract.findById(ground.contract.id)).stream())
                .map(choice -> choice.label())
                .toList());
    }

    @Test
    void an_indicator_is_proposed_once_and_what_is_decided_of_it_is_kept() {
        assertThat(form().formParam("fiche", sheet.slug)
                        .formParam("nom", "Bancs à l’ombre")
                        .post(desk + "/indicateurs")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Bancs à l’ombre")
                .contains("Dites comment on le mesure");
        for (int twice = 0; twice < 2; twice++) {
            form().formParam("fiche", sheet.slug)
                    .formParam("nom", "Bancs à l’ombre")
                    .formParam("mesure", "Le conseil compte, en juin.")
                    .formParam("raison", "Si l’on peut s’asseoir.")
                    .formParam("cle", "une-cle-de-formulaire-a-nous")
                    .post(desk + "/indicateurs")
                    .then()
                    .statusCode(303);
        }
        assertThat(choices(ProposedIndicator.KIND)).hasSize(1);
        ProposedIndicator made = QuarkusTransaction.requiringNew()
                .call(() -> ProposedIndicator.of(ground.body).get(0));
        kinds.stream()
                .filter(each -> each.kind().equals(ProposedIndicator.KIND))
                .forEach(each -> each.decided(made.id, Outcome.ADOPTED, LocalDate.now(), "Utile."));
        assertThat(ground.page(ground.facilitator, desk.substring(ground.slug.length() + 1))
                        .text())
                .contains("Bancs à l’ombre")
                .contains("Adopté");
    }
}
