package fr.portevoix.proposal.exchange;

import static fr.portevoix.proposal.ProposalGround.page;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.similar.FindSimilar;
import fr.portevoix.document.TestWorkbooks;
import fr.portevoix.proposal.Moderation;
import fr.portevoix.proposal.OfficialAnswer;
import fr.portevoix.proposal.Proposal;
import fr.portevoix.proposal.ProposalGround;
import fr.portevoix.territory.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The export of another platform comes in whole or not at all, and twice adds nothing. */
@QuarkusTest
class ImportTest {
    private static final String DECIDIM =
            """
            id,category/name/fr,scope/name/fr,title/fr,body/fr,address,state,answer/fr,published_at
            101,Ombre,Grazailles,Des arbres,"<p>Planter des <strong>arbres</strong>.</p>",Place,accepted,<p>Prévu en 2027.</p>,2025-03-02 14:05:00 UTC
            102,Ombre,Ailleurs,Un banc,"<p>Un banc<br>à l’ombre</p>",,,,02/04/2025
            103,,Le Viguier,Un voisin violent,<p>Il frappe à la porte.</p>,,rejected,,plus tard
            """;

    @Inject
    ImportProposals importProposals;

    @Inject
    FindSimilar findSimilar;

    ProposalGround ground;

    @BeforeEach
    void a_call() {
        ground = new ProposalGround();
    }

    String send(String csv) {
        return ground.sendFile("export.csv", csv.getBytes(StandardCharsets.UTF_8))
                .replace(ground.desk(), "");
    }

    Response act(String file, String act, String... fields) {
        var form = ground.atDesk().formParam("acte", act);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(ground.desk() + file);
    }

    long count() {
        return ProposalGround.in(() -> Proposal.count("proposalCall.id", ground.call.id));
    }

    Proposal imported(String externalId) {
        return ProposalGround.in(
                () -> Proposal.<Proposal>find("proposalCall.id = ?1 and externalId = ?2", ground.call.id, externalId)
                        .singleResult());
    }

    @Test
    void shows_what_it_took_for_what_and_the_first_rows_as_they_will_be() {
        Document look = ground.deskPage(send(DECIDIM));
        assertThat(look.select("select[name=texte] option[selected]").val()).isEqualTo("body/fr");
        assertThat(look.select("tbody").text()).contains("Planter des arbres.").doesNotContain("<strong>");
        assertThat(look.select(".report").text()).contains("Ailleurs", "plus tard");
        assertThat(count()).isZero();
    }

    @Test
    void keeps_words_days_and_answers_and_lets_a_person_read_what_may_be_sensitive() {
        String file = send(DECIDIM);
        act(file, "importer", "publier", "oui", "institution", "Ville").then().statusCode(303);
        Proposal trees = imported("101");
        assertThat(trees.moderation).isEqualTo(Moderation.PUBLISHED);
        assertThat(trees.proposedOn).isEqualTo(LocalDate.of(2025, 3, 2));
        assertThat(page(ground.address() + "/" + trees.slug).text())
                .contains("Planter des arbres.", "Ville, le 2 mars 2025", "accepted", "Prévu en 2027.", "Grazailles");
        Proposal violent = imported("103");
        assertThat(violent.moderation).isEqualTo(Moderation.WAITING);
        assertThat(violent.proposedOn).isEqualTo(LocalDate.now());
        assertThat(page(ground.address()).text()).doesNotContain("voisin");
        ground.atDesk().get(ground.desk() + file).then().statusCode(404);
    }

    @Test
    void twice_adds_nothing_and_a_longer_file_adds_what_is_new() {
        act(send(DECIDIM), "importer").then().statusCode(303);
        assertThat(count()).isEqualTo(3);
        act(send(DECIDIM + "104,,,Un four à pain,<p>Un four</p>,,,,\n"), "importer")
                .then()
                .statusCode(303);
        assertThat(count()).isEqualTo(4);
        String words = "titre;texte\nUne fontaine;De l’eau fraîche\n";
        act(send(words), "importer");
        act(send(words), "importer");
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void one_row_that_cannot_be_kept_keeps_all_out() {
        Response answer = act(send("titre;texte\nUn banc;Bien\nTrop;" + "x".repeat(13_000) + "\n"), "importer");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".report").text())
                .contains("3")
                .contains("12 000 signes");
        assertThat(count()).isZero();
    }

    @Test
    void columns_can_be_chosen_by_hand() {
        String file = send("A;B\nUn préau;Pour les jours de pluie\n");
        assertThat(act(file, "voir").asString()).contains("Choisissez la colonne du titre");
        Response look = act(file, "voir", "titre", "A", "texte", "B");
        assertThat(Jsoup.parse(look.asString()).select("tbody").text()).contains("Pour les jours de pluie");
        act(file, "importer", "titre", "A", "texte", "B").then().statusCode(303);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_workbook_is_read_as_a_table() {
        byte[] workbook = TestWorkbooks.of(Map.of(
                "Propositions",
                List.of(List.of("Titre", "Texte", "Quartier"), List.of("Un kiosque", "À musique", "le-viguier"))));
        String file = ground.sendFile("export.xlsx", workbook).replace(ground.desk(), "");
        act(file, "importer", "publier", "oui").then().statusCode(303);
        assertThat(page(ground.address() + "?quartier=le-viguier").text()).contains("Un kiosque");
    }

    @Test
    void what_is_no_table_is_said_to_be_none() {
        for (byte[] file : List.of(
                "%PDF-1.4".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 0}, new byte[] {0, 1, 2})) {
            String sent = ground.sendFile("x.csv", file).replace(ground.desk(), "");
            assertThat(ground.deskPage(sent).select(".report[role=alert]")).hasSize(1);
            act(sent, "importer").then().statusCode(422);
        }
        assertThat(count()).isZero();
    }

    @Test
    void five_thousand_come_in_and_are_found_by_similar_words() {
        StringBuilder csv = new StringBuilder("id,titre,texte,quartier\n");
        for (int i = 0; i < 5_000; i++) {
            csv.append(i)
                    .append(",Idée numéro ")
                    .append(i)
                    .append(",\"<p>Une idée sur le sujet ")
                    .append(i % 97)
                    .append("</p>\",grazailles\n");
        }
        csv.append("5001,Un skatepark couvert,Pour glisser quand il pleut,grazailles\n");
        ImportProposals.Kept kept = importProposals.of(
                ground.call,
                csv.toString().getBytes(StandardCharsets.UTF_8),
                new ImportProposals.Wishes(true, "", null));
        assertThat(kept.imported()).isEqualTo(5_001);
        assertThat(ProposalGround.in(() -> Contribution.count("contract.id", ground.contract.id)))
                .isEqualTo(5_001);
        assertThat(ProposalGround.in(() -> OfficialAnswer.count("proposal.contract.id", ground.contract.id)))
                .isZero();
        assertThat(ProposalGround.in(
                        () -> findSimilar.like(Contract.findById(ground.contract.id), "des skateparks couverts", 3)))
                .first()
                .satisfies(text -> assertThat(text.title()).isEqualTo("Un skatepark couvert"));
        assertThat(page(ground.address() + "?mots=skateparks couverts").text()).contains("skatepark");
        assertThat(page(ground.address() + "?page=250").select("article")).hasSize(20);
        assertThat(page(ground.address() + "?tri=soutiens&quartier=grazailles").text())
                .contains("5001 propositions");
    }
}
