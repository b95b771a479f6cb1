package fr.portevoix.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.workshop.WorkshopGround;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever door words come in by, what hides in them stays outside. */
@QuarkusTest
class LegibleDoorsTest {
    private static final String TYPED = "Des bancs \u202Eecalp al rus\u202C et\u200B de l\u2066’ombre\u0007";
    private static final String KEPT = "Des bancs ecalp al rus et de l’ombre";

    WorkshopGround ground;

    @BeforeEach
    void lay() {
        ground = WorkshopGround.laid(LocalDate.now());
    }

    @Test
    void a_form_of_the_desk() {
        WorkshopGround.form(ground.facilitator)
                .formParam("title", TYPED)
                .post("/" + ground.slug + "/bureau/fiches")
                .then()
                .statusCode(303);

        assertThat(WorkshopGround.read(() -> ActionSheet.<ActionSheet>list("contract.id", ground.contractId).stream()
                        .map(sheet -> sheet.title)
                        .toList()))
                .containsExactly(KEPT);
    }

    @Test
    void a_title_that_nobody_would_see_is_refused_as_empty() {
        WorkshopGround.form(ground.facilitator)
                .formParam("title", "\u200B\u202E\u3164")
                .post("/" + ground.slug + "/bureau/fiches")
                .then()
                .statusCode(422);
    }

    @Test
    void a_file_of_lines() {
        WorkshopGround.upload(ground.facilitator)
                .multiPart("cle", FormKey.fresh())
                .multiPart("phase", "NEEDS")
                .multiPart("voix", "RESIDENT")
                .multiPart("quartier", "nord")
                .multiPart(
                        "fichier",
                        "lignes.csv",
                        ("texte\n" + TYPED + "\n").getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post(ground.here + "/liste/fichier")
                .then()
                .statusCode(303);

        assertThat(ground.words()).containsExactly(KEPT);
    }
}
