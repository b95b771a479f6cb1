package fr.portevoix.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.portevoix.council.amendment.AmendmentGround;
import fr.portevoix.journey.Browser.Screen;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ten members write on one draft in the same second, again and again: forty comments and twenty-five amendments over three
 * versions. After every step each comment stands at its words, or says that they changed.
 */
@QuarkusTest
class CouncilAtOnceJourneyTest extends Journey {
    private static final int MEMBERS = 10;

    /** These two have no JavaScript. */
    private static final List<Integer> PLAIN = List.of(1, 5);

    /** What two lines begin with, and what a comment must not mistake. */
    private static final List<String> DRAFT = List.of(
            "Vingt jeunes du Nord attendent un local près de l’arrêt.",
            "Le bus du soir ne passe plus après vingt heures.",
            "Le stade ferme trop tôt en hiver, même le samedi.",
            "La salle des fêtes coûte cher aux associations.",
            "Les parents seuls manquent de garde le mercredi.",
            "Le marché du samedi a perdu la moitié de ses étals.",
            "Les bancs de la place sont cassés depuis deux ans.",
            "Le médecin du quartier part sans remplaçant.",
            "Les chemins de l’école ne sont pas éclairés.",
            "La bibliothèque ouvre trois demi-journées seulement.",
            "Les jardins partagés manquent d’eau en été.",
            "Le bus du soir ne dessert pas la gare.");

    /** Where each comment of a page stands, and the words that follow its place in the text. */
    private static final String PLACES =
            """
            () => Object.fromEntries([...document.querySelectorAll("article.thread")].map(thread => {
              const mark = thread.id.slice(2);
              const place = document.getElementById("m-" + mark);
              if (!place) {
                return [mark, "gone " + thread.querySelector(".quote").textContent.trim()];
              }
              const words = place.closest(".words");
              const range = document.createRange();
              range.setStartAfter(place);
              range.setEnd(words, words.childNodes.length);
              return [mark, "line " + words.textContent + "\\n" + range];
            }))
            """;

    private AmendmentGround ground;
    private final List<Page> members = new ArrayList<>();

    /** The paragraphs of the draft as this test expects them, by a number that stays theirs. */
    private final Map<Integer, String> lines = new LinkedHashMap<>();

    private final Map<String, Said> said = new LinkedHashMap<>();

    /** A comment: about which paragraph, on which of its words, and how the paragraph read then. */
    private record Said(int line, String quote, String read) {}

    /** What a member asks for: by which act, of which paragraph, in which words. */
    private record Asked(int member, String act, int line, String words) {}

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void forty_comments_and_twenty_five_amendments_by_ten_members_at_once_over_three_versions() {
        IntStream.range(0, DRAFT.size()).forEach(line -> lines.put(line, DRAFT.get(line)));
        ground = AmendmentGround.laid(String.join("\n", DRAFT));
        for (int member = 0; member < MEMBERS; member++) {
            members.add(beside(
                    member % 2 == 0 ? Screen.PHONE : Screen.DESK,
                    "fr",
                    !PLAIN.contains(member),
                    ground.member("Membre " + (char) ('A' + member)).visitor().cookie()));
        }

        // The first version: twenty comments, and fifteen amendments of which some want the same words.
        allComment(0);
        allComment(1);
        Map<Asked, Integer> first = ask(List.of(
                new Asked(0, "changer", 0, "Trente enfants du Nord attendent un local près de l’arrêt."),
                new Asked(1, "changer", 0, "Vingt familles du Nord attendent un local près de l’arrêt."),
                new Asked(2, "changer", 0, "Vingt adolescents du Nord attendent un local près de l’arrêt."),
                new Asked(3, "changer", 1, "Le bus du soir ne passe plus après vingt-deux heures."),
                new Asked(4, "changer", 1, "Le bus du soir ne passe plus après 20 heures."),
                new Asked(5, "supprimer", 2, ""),
                new Asked(6, "ajouter", 3, "Un loyer plus bas serait possible."),
                new Asked(7, "changer", 5, "Le marché du samedi a perdu le tiers de ses étals."),
                new Asked(8, "changer", 6, "Les bancs de la place et du square sont cassés depuis deux ans."),
                new Asked(9, "changer", 11, "Le bus du soir ne dessert ni la gare ni l’hôpital.")));
        first.putAll(ask(List.of(
                new Asked(0, "changer", 8, "Les chemins de l’école ne sont ni éclairés ni abrités."),
                new Asked(1, "changer", 9, "La bibliothèque ouvre quatre demi-journées seulement."),
                new Asked(2, "changer", 7, "Le médecin du quartier part en juin sans remplaçant."),
                new Asked(3, "supprimer", 10, ""),
                new Asked(4, "changer", 4, "Les parents seuls manquent de garde le mercredi et le soir."))));
        standsAsExpected();

        decide(
                first,
                Map.of(
                        "Trente enfants", "REFUSED",
                        "20 heures", "REFUSED",
                        "ni abrités", "REFUSED",
                        "le tiers", "PARTLY"),
                "le quart");
        Page team = beside(Screen.DESK, "fr", true, ground.council.facilitator.cookie());
        putsFirst(team, "familles");
        lines.put(0, "Vingt familles du Nord attendent un local près de l’arrêt.");
        lines.put(1, "Le bus du soir ne passe plus après vingt-deux heures.");
        lines.remove(2);
        lines.put(4, "Les parents seuls manquent de garde le mercredi et le soir.");
        lines.put(5, "Le marché du samedi a perdu le quart de ses étals.");
        lines.put(6, "Les bancs de la place et du square sont cassés depuis deux ans.");
        lines.put(7, "Le médecin du quartier part en juin sans remplaçant.");
        lines.put(9, "La bibliothèque ouvre quatre demi-journées seulement.");
        lines.remove(10);
        lines.put(11, "Le bus du soir ne dessert ni la gare ni l’hôpital.");
        addAfter(3, 12, "Un loyer plus bas serait possible.");
        builds(team);
        standsAsExpected();

        // The second version: ten comments and ten amendments more; one of the first is overtaken by now.
        allComment(2);
        Map<Asked, Integer> second = ask(List.of(
                new Asked(0, "changer", 0, "Vingt familles du Nord et du Sud attendent un local près de l’arrêt."),
                new Asked(1, "changer", 0, "Vingt familles du Nord et de l’Est attendent un local près de l’arrêt."),
                new Asked(2, "changer", 3, "La salle des fêtes coûte trop cher aux associations."),
                new Asked(3, "supprimer", 12, ""),
                new Asked(4, "changer", 8, "Les chemins de l’école ne sont pas éclairés le matin."),
                new Asked(5, "changer", 6, "Les bancs de la place et du square sont cassés depuis trois ans."),
                new Asked(6, "changer", 6, "Les bancs de la place et du square sont cassés depuis longtemps."),
                new Asked(7, "ajouter", 11, "Une navette suffirait."),
                new Asked(8, "changer", 5, "Le marché du dimanche a perdu le quart de ses étals."),
                new Asked(9, "changer", 9, "La bibliothèque ouvre quatre demi-journées seulement, jamais le samedi.")));
        members.get(2).navigate(ground.path + "/amendements/" + number(first, "adolescents"));
        assertThat(members.get(2).locator("main")).containsText("ne s’applique plus");
        decide(second, Map.of("l’Est", "REFUSED", "le matin", "REFUSED", "longtemps", "REFUSED"), "");
        lines.put(0, "Vingt familles du Nord et du Sud attendent un local près de l’arrêt.");
        lines.put(3, "La salle des fêtes coûte trop cher aux associations.");
        lines.remove(12);
        lines.put(5, "Le marché du dimanche a perdu le quart de ses étals.");
        lines.put(6, "Les bancs de la place et du square sont cassés depuis trois ans.");
        lines.put(9, "La bibliothèque ouvre quatre demi-journées seulement, jamais le samedi.");
        addAfter(11, 13, "Une navette suffirait.");
        builds(team);
        standsAsExpected();

        // The third version: the last ten comments. Nothing was lost, and nothing came twice.
        allComment(3);
        standsAsExpected();
        Page reader = members.get(0);
        assertThat(said).hasSize(40);
        assertThat(reader.locator("article.thread")).hasCount(40);
        assertThat(reader.locator("section[aria-labelledby=modifies] article.thread")
                        .count())
                .as("comments whose words are gone")
                .isBetween(3, 25);
        Browser.expectAccessible(reader);
        reader.navigate(ground.path + "/amendements");
        assertThat(reader.locator("article.amendment")).hasCount(25);
        Browser.expectAccessible(reader);
        for (int version = 1; version <= 3; version++) {
            reader.navigate(ground.path + "/histoire?version=" + version);
            assertThat(reader.locator("h1")).isVisible();
        }
        assertThat(reader.locator("main")).containsText("Une navette suffirait.");
    }

    /** Each member chooses words of another paragraph, writes, and all send at one moment. */
    private void allComment(int round) {
        List<Integer> present = List.copyOf(lines.keySet());
        List<Said> about = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            int line = present.get((member + 5 * round) % present.size());
            String quote = words(lines.get(line), (member + round) % 3, 2 + (member + round) % 3);
            about.add(new Said(line, quote, lines.get(line)));
            Page page = members.get(member);
            boolean once =
                    lines.values().stream().filter(each -> each.contains(quote)).count() == 1;
            if (member == 3 && once) {
                page.navigate(ground.path);
                CouncilReadingJourneyTest.choose(page, quote);
            } else {
                int from = start(line) + lines.get(line).indexOf(quote);
                page.navigate(ground.path + "?passage=" + key(line) + "&de=" + from + "&a=" + (from + quote.length())
                        + "#mots");
            }
            page.fill("#dire textarea", "Tour " + round + ", membre " + member + ".");
        }
        atOnce(IntStream.range(0, MEMBERS).boxed().toList(), "#dire form", ".*#c-.*");
        for (int member = 0; member < MEMBERS; member++) {
            said.put(members.get(member).url().replaceAll(".*#c-", ""), about.get(member));
        }
    }

    /** All write down what they ask for, then send at one moment; under which number each stands. */
    private Map<Asked, Integer> ask(List<Asked> all) {
        for (Asked asked : all) {
            Page page = members.get(asked.member);
            page.navigate(ground.path + "/amendements/nouveau?passage=" + key(asked.line) + "&acte=" + asked.act);
            if (!asked.act.equals("supprimer")) {
                page.fill("textarea[name=texte]", asked.words);
            }
            page.fill("#raison", "Demandé par " + asked.member + ".");
        }
        atOnce(all.stream().map(Asked::member).toList(), "form[action$='/amendements/nouveau']", ".*/amendements/\\d+");
        Map<Asked, Integer> numbers = new LinkedHashMap<>();
        all.forEach(asked -> numbers.put(
                asked, Integer.valueOf(members.get(asked.member).url().replaceAll(".*/", ""))));
        assertThat(numbers.values()).doesNotHaveDuplicates();
        return numbers;
    }

    /** The browsers send on their own clocks' same second; those without JavaScript as fast as buttons can be pressed. */
    private void atOnce(List<Integer> who, String form, String then) {
        double moment = System.currentTimeMillis() + 400;
        for (int member : who) {
            if (!PLAIN.contains(member)) {
                members.get(member)
                        .locator(form)
                        .evaluate("(form, at) => { setTimeout(() => form.requestSubmit(), at - Date.now()); }", moment);
            }
        }
        members.get(0).waitForTimeout(Math.max(0, moment - System.currentTimeMillis() - 50));
        for (int member : who) {
            if (PLAIN.contains(member)) {
                members.get(member).locator(form + " button.btn").first().click();
            }
        }
        who.forEach(member -> members.get(member).waitForURL(Pattern.compile(then)));
    }

    /** Accepts everything but what is named here; of what is taken in part, these words. */
    private void decide(Map<Asked, Integer> all, Map<String, String> others, String kept) {
        all.forEach((asked, number) -> {
            String decision = others.entrySet().stream()
                    .filter(each -> asked.words.contains(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("ACCEPTED");
            ground.deciding(number, decision, decision.equals("PARTLY") ? kept : "")
                    .post(ground.desk + "/amendements/" + number)
                    .then()
                    .statusCode(303);
        });
    }

    /** Whoever asks for these words comes first among those who want the same place. */
    private void putsFirst(Page team, String words) {
        team.navigate(ground.desk + "/amendements");
        var button = team.locator(".knot li:has(ins:has-text('" + words + "')) button");
        if (button.count() > 0) {
            button.first().click();
        }
        assertThat(team.locator(".knot:has(ins:has-text('" + words + "')) li").first())
                .containsText(words);
    }

    private void builds(Page team) {
        team.navigate(ground.desk + "/version");
        team.fill("#note", "Ce que le conseil a demandé.");
        team.click("#build ~ form button");
        assertThat(team.locator(".message")).containsText("figée et ouverte");
        assertThat(ground.text().stakes()).isEqualTo(String.join("\n", lines.values()));
    }

    /** Reads the page as a member and checks where each comment stands against what this test knows of the paragraphs. */
    private void standsAsExpected() {
        Page page = members.get(0);
        page.navigate(ground.path);
        @SuppressWarnings("unchecked")
        Map<String, String> places = (Map<String, String>) page.evaluate(PLACES);
        assertThat(places).containsOnlyKeys(said.keySet());
        said.forEach((mark, comment) -> {
            String now = lines.get(comment.line);
            String place = places.get(mark);
            if (place.startsWith("line ")) {
                assertThat(place)
                        .as("%s stands at its own words of its own paragraph", comment)
                        .startsWith("line " + now + "\n" + comment.quote);
            } else {
                assertThat(place).as("the old words are shown").isEqualTo("gone " + comment.quote);
                assertThat(comment.read)
                        .as("%s is told to be changed, though nobody touched its paragraph", comment)
                        .isNotEqualTo(now);
            }
            if (now == null || !now.contains(comment.quote)) {
                assertThat(place).as("%s is gone", comment).startsWith("gone ");
            }
        });
    }

    private int number(Map<Asked, Integer> all, String words) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().words.contains(words))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void addAfter(int line, int added, String words) {
        Map<Integer, String> before = new LinkedHashMap<>(lines);
        lines.clear();
        before.forEach((each, text) -> {
            lines.put(each, text);
            if (each == line) {
                lines.put(added, words);
            }
        });
    }

    private String key(int line) {
        return "stakes-" + (List.copyOf(lines.keySet()).indexOf(line) + 1);
    }

    private int start(int line) {
        int start = 0;
        for (Map.Entry<Integer, String> each : lines.entrySet()) {
            if (each.getKey() == line) {
                return start;
            }
            start += each.getValue().length() + 1;
        }
        throw new IllegalArgumentException("No line " + line);
    }

    private static String words(String line, int from, int count) {
        return String.join(" ", Arrays.asList(line.split(" ")).subList(from, from + count));
    }
}
