package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A resident answers the survey of their quartier and sees what became of their words. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ResidentJourneyTest extends Journey {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");

    @ParameterizedTest
    @EnumSource(value = Screen.class)
    void answers_in_french_and_gets_a_receipt(Screen screen) {
        Page page = open(screen, "fr", true);
        page.navigate(CONTRACT);
        Browser.expectAccessible(page);
        page.getByText("Répondre").first().click();
        Browser.expectAccessible(page);
        page.click(".start");
        at(page, "Grazailles").check();
        Browser.expectAccessible(page);
        at(page, "Plutôt bien").check();
        at(page, NEEDS).fill("Des bancs à l’ombre, et du calme la nuit.");
        Browser.expectAccessible(page);
        at(page, "Propreté").check();
        toTheEnd(page);
        Browser.expectAccessible(page);
        send(page);
        assertThat(page).hasURL(Pattern.compile(".*/suivi/" + NUMBER.pattern() + ".*"));
        assertThat(page.locator("main")).containsText("Des bancs à l’ombre, et du calme la nuit.");
        assertThat(page.locator("main")).containsText(NUMBER);
        Browser.expectAccessible(page);
    }

    @Test
    void answers_in_arabic_from_right_to_left_without_javascript() {
        Page page = open(Screen.PHONE, "fr", false);
        page.navigate(SURVEY);
        page.click(".languages [lang=ar]");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        page.getByLabel("Fleming / La Reille").check();
        page.getByLabel("ما هي في رأيكم أهم احتياجات سكان حيّكم").fill("نحتاج إلى إنارة أفضل أمام المدرسة.");
        page.click("form.survey button.btn");
        assertThat(page).hasURL(Pattern.compile(".*/suivi/" + NUMBER.pattern() + ".*"));
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("main")).containsText("نحتاج إلى إنارة أفضل أمام المدرسة.");
    }

    @Test
    void answers_by_keyboard_alone() {
        Page page = open(Screen.DESK, "fr", true);
        page.navigate(SURVEY);
        tabTo(page, ".start");
        page.keyboard().press("Enter");
        tabTo(page, "input[name='q-quartier']");
        page.keyboard().press("Space");
        for (int screen = 0; !page.locator("textarea").first().isVisible() && screen < SCREENS; screen++) {
            tabTo(page, ".next");
            page.keyboard().press("Enter");
        }
        tabTo(page, "textarea");
        page.keyboard().type("Un passage piéton devant l’école.");
        for (int screen = 0; !page.locator(".over").isVisible() && screen < SCREENS; screen++) {
            tabTo(page, ".next");
            page.keyboard().press("Enter");
        }
        tabTo(page, ".end .btn");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/suivi/.*"));
        assertThat(page.locator("main")).containsText("Un passage piéton devant l’école.");
    }

    @Test
    void who_chooses_too_many_priorities_keeps_every_word_and_is_told_how_to_mend_it() {
        Page page = open(Screen.PHONE, "fr", false);
        page.navigate(SURVEY);
        page.getByLabel(NEEDS).fill("Des jeux pour les petits.");
        for (String priority : List.of("Transports", "Espaces verts", "Sécurité", "Santé")) {
            page.getByLabel(priority, new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        Response[] answer = new Response[1];
        page.onResponse(response -> {
            if (response.request().method().equals("POST")) {
                answer[0] = response;
            }
        });
        page.click("form.survey button.btn");
        assertThat(page.locator(".mend")).isVisible();
        assertThat(answer[0].status()).isEqualTo(422);
        assertThat(page.getByLabel(NEEDS)).hasValue("Des jeux pour les petits.");
        assertThat(page.getByLabel("Santé", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
    }

    @Test
    void sending_the_same_form_twice_gives_the_same_receipt_and_other_words_come_back_to_be_sent_apart() {
        Page page = open(Screen.PHONE, "fr", false);
        page.navigate(SURVEY);
        String key = page.inputValue("[name=cle]");
        assertThat(send(page, key, "Un banc.").url())
                .isEqualTo(send(page, key, "Un banc.").url());
        Response others = send(page, key, "Deux bancs.");
        assertThat(others.status()).isEqualTo(422);
        assertThat(page.locator(".mend")).isVisible();
        assertThat(page.getByLabel(NEEDS)).hasValue("Deux bancs.");
        page.click("form.survey button.btn");
        assertThat(page).hasURL(Pattern.compile(".*/suivi/.*"));
    }

    @Test
    void follows_their_words_by_typing_the_number_as_people_do() {
        Page page = open(Screen.PHONE, "fr", true);
        page.navigate(SURVEY);
        page.click(".start");
        at(page, NEEDS).fill("Une boulangerie.");
        send(page);
        String number = page.url().replaceAll(".*/suivi/", "").replaceAll("[?#].*", "");
        page.navigate(CONTRACT + "/suivi");
        Browser.expectAccessible(page);
        page.fill("[name=numero]", number.toLowerCase().replace('-', ' '));
        page.click("main button.btn");
        assertThat(page.locator("main")).containsText("Une boulangerie.");
        page.navigate(CONTRACT + "/suivi");
        page.fill("[name=numero]", "ABCD-EFGH-JKMN-0");
        page.click("main button.btn");
        assertThat(page.locator(".mend")).isVisible();
        Browser.expectAccessible(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "DESK"})
    void every_public_page_is_accessible_in_every_language(Screen screen) {
        Page page = open(screen, "fr", true);
        for (String path : publicPages()) {
            for (String language : List.of("fr", "fr-x-simple", "en", "ar")) {
                assertThat(page.navigate(path + "?langue=" + language).status())
                        .as(path)
                        .isEqualTo(200);
                Browser.expectAccessible(page);
            }
        }
    }

    @Test
    void a_cold_visit_of_the_survey_is_light() {
        Page page = open(Screen.PHONE, "fr", true);
        List<String> asked = new ArrayList<>();
        List<Integer> bytes = new ArrayList<>();
        page.onRequestFinished(request -> {
            asked.add(request.url());
            bytes.add(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
        });
        page.navigate(SURVEY);
        page.waitForLoadState();
        assertThat(asked)
                .as("requests of a cold visit")
                .extracting(url -> url.replaceAll("^https?://[^/]+", ""))
                .containsExactlyInAnyOrder(SURVEY, "/portevoix.css", "/survey.js", "/rules.js");
        assertThat(bytes.stream().mapToInt(Integer::intValue).sum())
                .as("bytes of a cold visit")
                .isLessThan(35_000);
    }

    /** Sends the survey with this key, as a page kept by the browser does. */
    private static Response send(Page page, String key, String words) {
        page.navigate(SURVEY);
        page.evaluate("key => document.querySelector('[name=cle]').value = key", key);
        page.getByLabel(NEEDS).fill(words);
        return page.waitForNavigation(() -> page.click("form.survey button.btn"));
    }

    private static List<String> publicPages() {
        return List.of(
                "/",
                CONTRACT,
                CONTRACT + "/enquetes",
                SURVEY,
                CONTRACT + "/enquetes/habitants",
                CONTRACT + "/enquetes/jeunes",
                CONTRACT + "/consultations/revoyure-2027",
                CONTRACT + "/consultations/elaboration-2023",
                CONTRACT + "/suivi",
                CONTRACT + "/quartiers",
                CONTRACT + "/quartiers/grazailles",
                CONTRACT + "/feuille-de-route",
                CONTRACT + "/feuille-de-route/2023-07",
                CONTRACT + "/feuille-de-route/2024/2.1",
                CONTRACT + "/glossaire",
                CONTRACT + "/participation",
                CONTRACT + "/propositions",
                CONTRACT + "/propositions/appels/vos-idees",
                CONTRACT + "/ateliers",
                CONTRACT + "/agenda",
                CONTRACT + "/fiches",
                CONTRACT + "/decisions",
                CONTRACT + "/suites",
                CONTRACT + "/donnees-personnelles",
                CONTRACT + "/mentions-legales",
                CONTRACT + "/accessibilite",
                "/connexion");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60 && !isOn(page, selector); i++) {
            page.keyboard().press("Tab");
        }
    }

    private static boolean isOn(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
