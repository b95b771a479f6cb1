package fr.portevoix.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page of the desk can be reached by its links, is accessible on a wide and a narrow screen, and asks well again. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DeskPagesTest extends Journey {
    private static final String ADMINISTRATOR = "admin@demo.example";
    private static final List<String> WITH_FORMS = List.of(
            CONTRACT + "/bureau/saisir",
            CONTRACT + "/bureau/consultations/nouvelle",
            CONTRACT + "/bureau/notes/nouvelle",
            CONTRACT + "/bureau/consultations/revoyure-2027",
            CONTRACT + "/bureau/notes/note-au-copil-2027-faire-le-point-a-mi-parcours/composer",
            CONTRACT + "/bureau/enquetes/votre-quartier-aujourd-hui",
            CONTRACT + "/bureau/chiffres/revoyure-2027",
            CONTRACT + "/bureau/livres",
            CONTRACT + "/bureau/livres/besoins",
            CONTRACT + "/bureau/glossaire",
            CONTRACT + "/bureau/territoire",
            CONTRACT + "/bureau/territoire/quartiers/grazailles",
            CONTRACT + "/bureau/feuille-de-route-import",
            CONTRACT + "/bureau/comptes",
            "/administration/comptes",
            "/administration/contrats",
            "/compte");

    /** As many of a kind as are looked through for links: not each session, nor each proposal, leads to everything. */
    private static final int OF_A_KIND = 8;

    /**
     * A picture, a sound or a paper is no page. A sheet has one only while two people have typed it differently, a file of
     * proposals only until it is in, a meeting a preview only while decisions wait: their journeys look.
     */
    private static final Set<String> NOT_LINKED = Set.of(
            "/{contract}/bureau/ateliers/{session}/lignes/{number}/son",
            "/{contract}/bureau/ateliers/{session}/photos/{photo}",
            "/{contract}/bureau/propositions/importer/{file}",
            "/{contract}/bureau/propositions/{id}/photo",
            "/{contract}/bureau/reunions/{meeting}/documents/{paper}",
            "/{contract}/bureau/reunions/{meeting}/publier",
            "/{contract}/bureau/enquetes/{survey}/photos/{photo}",
            "/{contract}/bureau/enquetes/{survey}/sons/{sound}",
            "/{contract}/bureau/enquetes/{survey}/papier/feuilles/{sheet}");

    /** Only a survey that asks for photos and places leads there, and one survey of all is looked at. */
    private static final List<String> OF_ONE_SURVEY = List.of(
            CONTRACT + "/bureau/enquetes/vous-et-vos-lieux/photos",
            CONTRACT + "/bureau/enquetes/vous-et-vos-lieux/carte");

    @Test
    void every_page_is_reached_by_links_and_accessible_on_a_wide_and_a_narrow_screen() throws IOException {
        Map<String, String> pages = follow(signedIn(ADMINISTRATOR));
        assertThat(pages.keySet()).containsAll(templates().keySet());
        Page phone = signedIn(ADMINISTRATOR, Screen.PHONE);
        for (String address : pages.values()) {
            phone.navigate(address);
            phone.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
            Browser.expectAccessible(phone);
        }
    }

    @Test
    void every_form_that_comes_back_is_accessible() {
        Page page = signedIn(ADMINISTRATOR);
        for (String address : WITH_FORMS) {
            page.navigate(address);
            Locator form = page.locator("main form[method=post]:has(input:not([type=hidden]), textarea)")
                    .last();
            int status = page.waitForNavigation(() -> form.evaluate("form => { form.noValidate = true;"
                            + " form.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=radio]), textarea')"
                            + ".forEach(field => field.value = ''); form.requestSubmit() }"))
                    .status();
            assertThat(status).as(address).isEqualTo(422);
            assertThat(page.locator("main [role=alert]").count()).as(address).isPositive();
            Browser.expectAccessible(page);
        }
    }

    /** One address for each kind of page that links lead to from the day's page, each looked at on the way. */
    private static Map<String, String> follow(Page page) throws IOException {
        Map<String, Pattern> templates = templates();
        Map<String, String> found = new LinkedHashMap<>();
        Map<String, Set<String>> seen = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(CONTRACT + "/bureau", "/compte"));
        next.addAll(OF_ONE_SURVEY);
        while (!next.isEmpty()) {
            String address = next.poll();
            Optional<String> template = templates.entrySet().stream()
                    .filter(entry -> entry.getValue()
                            .matcher(address.replaceAll("\\?.*", ""))
                            .matches())
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (template.isEmpty()) {
                continue;
            }
            Set<String> ofAKind = seen.computeIfAbsent(template.get(), kind -> new HashSet<>());
            if (ofAKind.size() < OF_A_KIND && ofAKind.add(address)) {
                assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
                if (found.putIfAbsent(template.get(), address) == null) {
                    Browser.expectAccessible(page);
                }
                next.addAll(links(page));
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("[...document.querySelectorAll('a[href]')]"
                + ".filter(link => link.origin === location.origin).map(link => link.pathname + link.search)");
    }

    /** The pages of the desk that an administrator may see, as the table of authorisations has them; files are not pages. */
    private static Map<String, Pattern> templates() throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream table = DeskPagesTest.class.getResourceAsStream("/authorisation.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
        Map<String, Pattern> templates = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.startsWith("GET ") && line.matches(".*( ADMINISTRATOR| FACILITATOR|signed-in).*"))
                .map(line -> line.split(" ")[1])
                .filter(template -> !NOT_LINKED.contains(template))
                .filter(template -> !template.startsWith("/api/") && !template.matches(".*/[^/]*\\.[^/]*"))
                // What is written out goes before what is open: « nouvelle » is no name of a note.
                .sorted(Comparator.comparing(template -> template.replace('{', '~')))
                .forEach(template ->
                        templates.put(template, Pattern.compile(template.replaceAll("\\{[a-z]+}", "[^/.]+"))));
        return templates;
    }
}
