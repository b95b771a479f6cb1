package fr.portevoix.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Somebody follows an old link. */
@QuarkusTest
class ErrorPageJourneyTest {
    @TestHTTPResource("/")
    String address;

    @Test
    void an_old_link_leads_to_a_page_in_words_and_back_home() {
        try (Browser browser = new Browser(address);
                BrowserContext person = browser.person(Screen.PHONE, "ar", true)) {
            Page page = person.newPage();
            assertThat(page.navigate("/contrat-disparu").status()).isEqualTo(404);
            assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
            Browser.expectAccessible(page);
            page.getByText("العودة إلى الصفحة الرئيسية").click();
            assertThat(page.url()).isEqualTo(address);
            Browser.expectAccessible(page);
        }
    }
}
