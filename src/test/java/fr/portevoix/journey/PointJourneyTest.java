package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Geolocation;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.territory.Ground;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place is tapped on a map that asks nobody for anything, found by the device, or chosen by name. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class PointJourneyTest extends Journey {
    private static final String PLACES = CONTRACT + "/enquetes/vous-et-vos-lieux";

    private Page map(Screen screen, String language) {
        Page page = open(screen, "fr", true);
        page.navigate(PLACES + "?langue=" + language + "#q-where");
        assertThat(page.locator(".map-pad")).isVisible();
        return page;
    }

    private static String value(Page page, String name) {
        return page.locator("[name=" + name + "]").inputValue();
    }

    @ParameterizedTest
    @CsvSource({"fr, PHONE", "ar, NARROW", "en, DESK"})
    void is_accessible_before_and_after_a_point_is_placed(String language, Screen screen) {
        Page page = map(screen, language);
        Browser.expectAccessible(page);
        page.locator(".map-pad").click();
        Browser.expectAccessible(page);
    }

    @Test
    void is_tapped_read_over_and_sent_and_is_rounded_before_it_is_kept() {
        List<String> elsewhere = new ArrayList<>();
        Page page = map(Screen.PHONE, "fr");
        page.onRequest(request -> {
            if (!request.url().startsWith(address)) {
                elsewhere.add(request.url());
            }
        });
        page.locator(".map-pad").click();
        assertThat(value(page, "q-where-at")).matches("43\\.\\d{3} 2\\.\\d{3}");
        assertThat(page.locator(".map-told")).containsText("Le point est");
        page.locator(".map-row button").first().click();
        BoundingBox box = page.locator(".map-pad").boundingBox();
        page.mouse().click(box.x + box.width / 4, box.y + box.height / 4);
        String placed = value(page, "q-where-at");
        page.reload();
        assertThat(page.locator(".map-pad")).isVisible();
        assertThat(value(page, "q-where-at")).isEqualTo(placed);
        assertThat(page.locator(".pin")).hasAttribute("visibility", "visible");
        toTheEnd(page);
        assertThat(page.locator(".over")).containsText("Un point est placé sur la carte");
        send(page);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void is_moved_by_keyboard() {
        Page page = map(Screen.DESK, "fr");
        page.locator(".map-pad").focus();
        page.keyboard().press("ArrowUp");
        String first = value(page, "q-where-at");
        page.keyboard().press("ArrowUp");
        assertThat(latitude(value(page, "q-where-at"))).isGreaterThan(latitude(first));
        page.keyboard().press("ArrowRight");
        page.locator(".map-row button").last().click();
        assertThat(value(page, "q-where-at")).isEmpty();
        assertThat(page.locator(".map-told")).hasText("Aucun point n’est placé.");
    }

    private static double latitude(String at) {
        return Double.parseDouble(at.split(" ")[0]);
    }

    @Test
    void a_quartier_chosen_by_name_takes_the_place_of_a_point() {
        Page page = map(Screen.PHONE, "fr");
        page.locator(".map-pad").click();
        page.locator("select[name=q-where]").selectOption("grazailles");
        assertThat(value(page, "q-where-at")).isEmpty();
        send(page);
        assertThat(page).hasURL(Pattern.compile(".*/suivi/.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "43.21374, 2.35338, dans ce quartier",
        "43.30, 2.35, hors des quartiers",
        "48.85, 2.35, loin des quartiers"
    })
    void is_found_by_the_device_and_says_what_lies_outside(double lat, double lon, String told) {
        Page page = open(Screen.PHONE, "fr", true);
        BrowserContext person = page.context();
        person.grantPermissions(List.of("geolocation"));
        person.setGeolocation(new Geolocation(lat, lon));
        page.navigate(PLACES + "#q-where");
        page.getByText("Ma position").click();
        assertThat(page.locator(".map-told")).containsText(told);
        assertThat(value(page, "q-where-at").isEmpty()).isEqualTo(told.startsWith("loin"));
    }

    @Test
    void says_so_where_the_device_may_not_tell_where_it_is() {
        Page page = map(Screen.PHONE, "fr");
        page.getByText("Ma position").click();
        assertThat(page.locator(".map-told")).containsText("n’a pas été trouvée");
    }

    @Test
    void is_chosen_by_name_without_javascript() {
        Page page = open(Screen.PHONE, "ar", false);
        page.navigate(PLACES + "?langue=ar");
        Locator list = page.locator("select[name=q-where]");
        list.selectOption("grazailles");
        page.locator("[name=q-where-other]").fill("أمام المدرسة");
        page.click("form.survey button.btn.block");
        assertThat(page).hasURL(Pattern.compile(".*/suivi/.*"));
    }

    @Test
    void lies_for_the_page_where_it_lies_for_the_server() throws IOException {
        Random chance = new Random(7);
        Page page = map(Screen.DESK, "fr");
        for (int round = 0; round < 20; round++) {
            long[] ring = new long[2 * (3 + chance.nextInt(9))];
            for (int at = 0; at < ring.length; at++) {
                ring[at] = chance.nextInt(60) * 100L - (at % 2 == 0 ? 3000 : 0);
            }
            List<long[]> points = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                points.add(new long[] {chance.nextInt(60) * 100L - 3000, chance.nextInt(60) * 100L});
            }
            Ground ground = new Ground(null, List.<long[]>of(ring), false);
            ObjectMapper json = new ObjectMapper();
            String said = (String) page.evaluate(
                    "async ([ring, points]) => { const { contains } = await import('/point.js');"
                            + " return JSON.parse(points).map(([x, y]) => contains([JSON.parse(ring)], x, y) ? 1 : 0).join('') }",
                    List.of(json.writeValueAsString(ring), json.writeValueAsString(points)));
            StringBuilder expected = new StringBuilder();
            points.forEach(point -> expected.append(ground.contains(point[0], point[1]) ? 1 : 0));
            assertThat(said).isEqualTo(expected.toString());
        }
    }
}
