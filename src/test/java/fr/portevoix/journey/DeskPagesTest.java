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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
     * proposals only until it is in, a meeting a preview only while decisions wait, a ballot a form only before it opens; the
     * demo's council has no opinion, no review and no meeting yet, and some pages are for those who sit there: their tests
     * look.
     */
    private static final Set<String> NOT_LINKED = Set.of(
            "/{contract}/bureau/ateliers/{session}/lignes/{number}/son",
            "/{contract}/bureau/ateliers/{session}/photos/{photo}",
            "/{contract}/bureau/propositions/importer/{file}",
            "/{contract}/bureau/propositions/{id}/photo",
            "/{contract}/bureau/conseils/{body}/avis/{opinion}",
            "/{contract}/bureau/conseils/{body}/bilans/{sheet}/{year}",
            "/{contract}/bureau/conseils/{body}/scrutins/{ballot}/modifier",
            "/{contract}/bureau/diagnostics/{walk}/observations/photos/{photo}",
            "/{contract}/bureau/diagnostics/{walk}/photos/{photo}/originale",
            "/{contract}/bureau/diagnostics/{walk}/compte-rendu/{file}",
            "/{contract}/bureau/taches/{task}/photo",
            "/{contract}/conseil/{body}/nouvelles",
            "/{contract}/conseil/{body}/relais/billet",
            "/{contract}/conseil/{body}/reunions/{meeting}",
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
        // All faults at once: one after the other, each would cost another walk through the whole desk.
        List<String> faults = new ArrayList<>();
        Map<String, String> pages = follow(signedIn(ADMINISTRATOR), faults);
        Set<String> unlinked = new TreeSet<>(templates().keySet());
        unlinked.removeAll(pages.keySet());
        unlinked.forEach(address -> faults.add("no link leads to " + address));
        Page phone = signedIn(ADMINISTRATOR, Screen.PHONE);
        for (String address : pages.values()) {
            phone.navigate(address);
            phone.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
            faults.addAll(Browser.faults(phone));
        }
        assertThat(faults).isEmpty();
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

    /**
     * One address for each kind of page that links lead to from the day's page, each looked at on the way; kinds that were
     * seen least come first, so that the walk is over soon where every kind is linked.
     */
    private static Map<String, String> follow(Page page, List<String> faults) throws IOException {
        Map<String, Pattern> templates = templates();
        Map<String, String> found = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<String> known = new HashSet<>();
        List<Door> next = new ArrayList<>();
        Consumer<String> meet = address -> {
            if (known.add(address)) {
                kind(templates, address).ifPresent(kind -> next.add(new Door(kind, address)));
            }
        };
        Stream.concat(Stream.of(CONTRACT + "/bureau", "/compte"), OF_ONE_SURVEY.stream())
                .forEach(meet);
        while (!next.isEmpty() && !found.keySet().containsAll(templates.keySet())) {
            Door door = Collections.min(next, Comparator.comparingInt(each -> seen.getOrDefault(each.kind, 0)));
            next.remove(door);
            if (seen.merge(door.kind, 1, Integer::sum) > OF_A_KIND) {
                break;
            }
            int status = page.navigate(door.address).status();
            if (status != 200) {
                faults.add(door.address + " answers " + status);
            } else if (found.putIfAbsent(door.kind, door.address) == null) {
                faults.addAll(Browser.faults(page));
            }
            links(page).forEach(meet);
        }
        return found;
    }

    /** An address and the kind of page that it leads to. */
    private record Door(String kind, String address) {}

    private static Optional<String> kind(Map<String, Pattern> templates, String address) {
        String path = address.replaceAll("\\?.*", "");
        return templates.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .findFirst();
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
