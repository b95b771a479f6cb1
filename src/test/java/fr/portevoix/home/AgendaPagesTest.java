package fr.portevoix.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.AgendaEntry;
import fr.portevoix.contribution.AgendaSource;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is next, as a visitor reads it and takes it into a calendar. */
@QuarkusTest
class AgendaPagesTest {
    private static final String TERRITORY = "Un territoire d’agenda";

    String slug;

    /** A room where something was, and something is to come. */
    @Singleton
    static class Meetings implements AgendaSource {
        @Override
        public List<AgendaEntry> coming(Contract contract, Locale language) {
            if (!contract.territory.equals(TERRITORY)) {
                return List.of();
            }
            LocalDate today = LocalDate.now();
            return List.of(
                    entry(today.plusDays(9), "Plus tard"),
                    entry(today.minusDays(1), "Hier"),
                    entry(today.plusDays(2), "<b>Bientôt</b>"));
        }

        private static AgendaEntry entry(LocalDate day, String title) {
            return new AgendaEntry(
                    day,
                    LocalTime.of(18, 0),
                    null,
                    title,
                    "Salle X",
                    "Rampe d’accès",
                    "/a/" + title.length(),
                    "meeting");
        }
    }

    @BeforeEach
    void a_contract() {
        slug = "t" + UUID.randomUUID().toString().substring(0, 12);
        QuarkusTransaction.requiringNew().run(() -> {
            Contract contract = new Contract();
            contract.slug = slug;
            contract.name = "Contrat de ville";
            contract.territory = TERRITORY;
            contract.contact = "x@example.org";
            contract.persist();
        });
    }

    @Nested
    class A_visitor {
        @Test
        void reads_what_is_to_come_soonest_first_with_how_to_get_there() {
            Document page =
                    Jsoup.parse(given().get("/" + slug + "/agenda?langue=fr").asString());
            assertThat(page.select("main h2").eachText()).containsExactly("<b>Bientôt</b>", "Plus tard");
            assertThat(page.text())
                    .contains("Salle X")
                    .contains("Rampe d’accès")
                    .contains("18:00");
            assertThat(Jsoup.parse(given().get("/" + slug + "/agenda?langue=ar").asString())
                            .select("html")
                            .attr("dir"))
                    .isEqualTo("rtl");
        }

        @Test
        void takes_all_of_it_or_one_entry_into_a_calendar() {
            String all = given().get("/" + slug + "/agenda.ics")
                    .then()
                    .statusCode(200)
                    .contentType("text/calendar")
                    .extract()
                    .asString();
            assertThat(all.lines().filter("BEGIN:VEVENT"::equals)).hasSize(2);
            String link = Jsoup.parse(given().get("/" + slug + "/agenda").asString())
                    .select("main a[href$=.ics]")
                    .get(0)
                    .attr("href");
            String one = given().get(link).then().statusCode(200).extract().asString();
            assertThat(one.lines().filter("BEGIN:VEVENT"::equals)).hasSize(1);
            assertThat(one).contains("SUMMARY:<b>Bientôt</b>");
        }

        @Test
        void finds_no_entry_that_is_not_there() {
            given().get("/" + slug + "/agenda/" + UUID.randomUUID() + ".ics")
                    .then()
                    .statusCode(404);
            given().get("/nulle-part/agenda").then().statusCode(404);
        }
    }
}
