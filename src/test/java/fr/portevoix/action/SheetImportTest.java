package fr.portevoix.action;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import fr.portevoix.document.TestOdt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A sheet's text that comes in from a file. */
@QuarkusTest
class SheetImportTest {
    private SheetGround ground;
    private String sheet;

    @BeforeEach
    void a_sheet() {
        ground = SheetGround.laid();
        sheet = ground.begun("Une navette");
    }

    private RequestSpecification sending(String name, byte[] file) {
        return given().redirects()
                .follow(false)
                .cookie("session", ground.facilitator.cookie())
                .multiPart("_jeton", ground.facilitator.formToken())
                .multiPart("fichier", name, file);
    }

    @Nested
    class The_team {
        @Test
        void reads_what_was_recognised_before_anything_is_kept() {
            sending(
                            "fiche.odt",
                            TestOdt.of("<text:h>Enjeux</text:h><text:p>Peu de bus le soir.</text:p>"
                                    + "<text:h>Quartiers</text:h><text:p>Le Nord : un arrêt</text:p>"
                                    + "<text:h>Annexes</text:h><text:p>Un plan.</text:p>"))
                    .post(ground.desk("/" + sheet + "/importer"))
                    .then()
                    .statusCode(200)
                    .body(containsString("Parties reconnues"))
                    .body(containsString(">Peu de bus le soir.</textarea>"))
                    .body(containsString(">un arrêt</textarea>"))
                    .body(containsString("Un plan."));
            assertThat(ground.sheet(sheet).read().stakes()).isEmpty();
        }

        @Test
        void is_told_in_words_what_cannot_be_read() {
            for (byte[] file : new byte[][] {
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                new byte[] {'P', 'K', 3, 4, 9},
                "Bonjour".getBytes(StandardCharsets.US_ASCII)
            }) {
                sending("fiche", file)
                        .post(ground.desk("/" + sheet + "/importer"))
                        .then()
                        .statusCode(422)
                        .body(containsString("id=\"fichier-error\""));
            }
        }
    }
}
