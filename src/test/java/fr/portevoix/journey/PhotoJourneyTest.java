package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.portevoix.journey.Browser.Screen;
import fr.portevoix.shared.media.TestPhotos;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photo is made small on the device, waits there beside the other answers, and is sent with them. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class PhotoJourneyTest extends Journey {
    private static final String PLACES = CONTRACT + "/enquetes/vous-et-vos-lieux";

    private static FilePayload file(byte[] bytes) {
        return new FilePayload("photo.jpg", "image/jpeg", bytes);
    }

    private Page photo(Screen screen, String language) {
        Page page = open(screen, "fr", true);
        page.navigate(PLACES + "?langue=" + language + "#q-photo");
        assertThat(page.locator("canvas.photo-seen")).hasCount(1);
        return page;
    }

    @ParameterizedTest
    @CsvSource({"fr, PHONE", "ar, NARROW", "en, DESK"})
    void is_accessible_before_and_after_a_photo_is_taken(String language, Screen screen) {
        Page page = photo(screen, language);
        Browser.expectAccessible(page);
        page.setInputFiles("[type=file]", file(TestPhotos.jpeg(800, 600)));
        assertThat(page.locator("canvas.photo-seen")).isVisible();
        Browser.expectAccessible(page);
    }

    @Test
    void leaves_what_it_hides_on_the_device_and_comes_back_after_a_reload() {
        Page page = photo(Screen.PHONE, "fr");
        page.setInputFiles("[type=file]", file(TestPhotos.withExif(TestPhotos.jpeg(3000, 2000), 1)));
        assertThat(page.locator(".photo-told")).hasText("Une photo est jointe");
        String kept = page.locator("[name=q-photo]").inputValue();
        assertThat(kept.length()).isLessThan(400_000);
        assertThat(new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRETPHONE");
        page.reload();
        assertThat(page.locator("canvas.photo-seen")).isVisible();
        toTheEnd(page);
        assertThat(page.locator(".over")).containsText("Une photo est jointe");
        send(page);
        assertThat(page).hasURL(Pattern.compile(".*/suivi/.*"));
    }

    @Test
    void is_taken_out_again() {
        Page page = photo(Screen.PHONE, "fr");
        page.setInputFiles("[type=file]", file(TestPhotos.jpeg(800, 600)));
        page.getByText("Enlever la photo").click();
        assertThat(page.locator("[name=q-photo]")).hasValue("");
        assertThat(page.locator("canvas.photo-seen")).isHidden();
    }

    @Test
    void is_told_where_the_device_cannot_read_it() {
        Page page = photo(Screen.PHONE, "fr");
        page.setInputFiles("[type=file]", file(TestPhotos.noPhoto()));
        assertThat(page.locator(".photo-told")).containsText("ne sait pas lire");
        assertThat(page.locator("[name=q-photo]")).hasValue("");
    }

    @Test
    void waits_for_a_network_on_the_device() {
        Page page = photo(Screen.PHONE, "fr");
        page.setInputFiles("[type=file]", file(TestPhotos.jpeg(800, 600)));
        assertThat(page.locator("canvas.photo-seen")).isVisible();
        toTheEnd(page);
        page.context().setOffline(true);
        page.click(".end .btn");
        assertThat(page.locator(".unsent .device")).isVisible();
        // It leaves by itself: nobody has to press anything.
        page.context().setOffline(false);
        page.waitForURL("**/suivi/**");
    }

    @Test
    void goes_without_javascript() {
        Page page = open(Screen.PHONE, "fr", false);
        page.navigate(PLACES);
        page.setInputFiles("[type=file]", file(TestPhotos.jpeg(800, 600)));
        page.click("form.survey button.btn.block");
        assertThat(page).hasURL(Pattern.compile(".*/suivi/.*"));
    }
}
