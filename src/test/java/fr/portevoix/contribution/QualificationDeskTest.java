package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Role;
import fr.portevoix.contribution.qualification.Qualified;
import fr.portevoix.contribution.task.Addressee;
import fr.portevoix.contribution.task.Task;
import fr.portevoix.roadmap.Offer;
import fr.portevoix.roadmap.Strategy;
import fr.portevoix.territory.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Words are compared with what exists, and something is made of them, for a reason that their authors read. */
@QuarkusTest
class QualificationDeskTest {
    private static final UUID BENCH = UUID.nameUUIDFromBytes("bench".getBytes());

    @Inject
    EnterContribution enterContribution;

    @Inject
    CodeContribution codeContribution;

    Ground ground;
    Visitor facilitator;
    Offer offer;
    Strategy strategy;

    /** A room above, with one thing that words can feed in every contract. */
    @Singleton
    static class Benches implements Feedable {
        @Override
        public String kind() {
            return "bench";
        }

        @Override
        public String plural() {
            return "Bancs";
        }

        @Override
        public List<Target> targets(Contract contract) {
            return contract.territory.equals("Essai") ? List.of(new Target(BENCH, "Des bancs", "3", "/x")) : List.of();
        }

        @Override
        public Optional<Target> target(Contract contract, UUID id) {
            return targets(contract).stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    @BeforeEach
    void ground() {
        ground = Ground.laid();
        facilitator = Visitor.with(Role.FACILITATOR, ground.contract.id);
        offer = inTransaction(() -> offer(ground.contract));
        strategy = inTransaction(() -> {
            Strategy made = new Strategy();
            made.contract = Contract.findById(ground.contract.id);
            made.name = "CLS – contrat local de santé";
            made.persist();
            return made;
        });
    }

    static Offer offer(Contract contract) {
        Offer made = new Offer();
        made.contract = Contract.findById(contract.id);
        made.name = "Bourse au permis";
        made.provider = "Mission locale";
        made.asking = "À l’accueil, 1 rue de la Paix";
        made.persist();
        return made;
    }

    EnterContribution.Entered entered(String words) {
        return enterContribution.enter(
                ground.said(words, ground.north), UUID.randomUUID().toString(), null);
    }

    RequestSpecification deciding(UUID... ids) {
        RequestSpecification post = facilitator.posting().formParam("vu", ids.length);
        for (UUID id : ids) {
            post.formParam("choisi", id.toString());
        }
        return post;
    }

    Response send(RequestSpecification post) {
        return post.post("/" + ground.slug + "/bureau/qualifier");
    }

    String story(ReceiptNumber number, String language) {
        return Jsoup.parse(given().get("/" + ground.slug + "/suivi/" + number + "?langue=" + language)
                        .asString())
                .select(".chain")
                .text();
    }

    @Nested
    class A_facilitator {
        @Test
        void sees_what_waits_decides_sees_what_will_happen_does_it_and_the_author_reads_why() {
            EnterContribution.Entered mine = entered("Passer le permis coûte trop cher.");
            UUID id = mine.contribution().id;
            Document list = Jsoup.parse(facilitator
                    .atPages()
                    .get("/" + ground.slug + "/bureau/qualifier")
                    .asString());
            assertThat(list.select("input[name=choisi]").eachAttr("value")).containsExactly(id.toString());
            assertThat(send(deciding(id).formParam("acte", "choisir")).statusCode())
                    .isEqualTo(200);
            RequestSpecification decision = deciding(id)
                    .formParam("couvert", "oui")
                    .formParam("offre", offer.id.toString())
                    .formParam("strategie", strategy.id.toString())
                    .formParam("plus", "Un prêt de voiture.")
                    .formParam("suite", "existe")
                    .formParam("raison", "La bourse paie la moitié.");
            Document told = Jsoup.parse(send(decision.formParam("acte", "voir")).asString());
            assertThat(told.select(".message li").eachText())
                    .anyMatch(sentence -> sentence.contains("1 parole sera qualifiée : Le Nord 1"))
                    .anyMatch(sentence -> sentence.contains("« La bourse paie la moitié. »"));
            assertThat(inTransaction(() -> Use.count("contribution.id", id))).isZero();
            decide(id, "existe", "La bourse paie la moitié.");
            assertThat(story(mine.number(), "fr"))
                    .contains("Une aide existe déjà : Bourse au permis (Mission locale). Où demander : À l’accueil")
                    .contains("Cela rejoint : CLS")
                    .contains("Ce que le contrat peut ajouter : Un prêt de voiture.")
                    .contains("Cela existe déjà : Bourse au permis")
                    .contains("Pourquoi : La bourse paie la moitié.");
            assertThat(story(mine.number(), "en")).contains("Help exists already: Bourse au permis");
            assertThat(story(mine.number(), "ar")).contains("توجد مساعدة من قبل");
            assertThat(story(mine.number(), "fr-x-simple")).contains("Demandez ici");
        }

        void decide(UUID id, String what, String reason) {
            send(deciding(id)
                            .formParam("acte", "faire")
                            .formParam("couvert", "oui")
                            .formParam("offre", offer.id.toString())
                            .formParam("strategie", strategy.id.toString())
                            .formParam("plus", "Un prêt de voiture.")
                            .formParam("suite", what)
                            .formParam("raison", reason))
                    .then()
                    .statusCode(303);
        }

        @Test
        void must_give_a_reason_and_loses_nothing_of_what_was_typed() {
            UUID id = entered("Il fait noir.").contribution().id;
            for (String reason : List.of("", "   ", "x".repeat(10_000))) {
                Response answer = send(deciding(id)
                        .formParam("acte", "faire")
                        .formParam("suite", "ecarte")
                        .formParam("plus", "Rien.")
                        .formParam("raison", reason));
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(Jsoup.parse(answer.asString()).select("#plus").val()).isEqualTo("Rien.");
            }
            assertThat(inTransaction(() -> Use.count("contribution.id", id))).isZero();
        }

        @Test
        void feeds_what_a_room_above_offers() {
            EnterContribution.Entered mine = entered("Des bancs.");
            send(deciding(mine.contribution().id)
                            .formParam("acte", "faire")
                            .formParam("suite", "nourrit")
                            .formParam("cible", "bench:" + BENCH)
                            .formParam("raison", "Vous demandez des bancs."))
                    .then()
                    .statusCode(303);
            Use use = inTransaction(() -> Use.of(mine.contribution()).get(0));
            assertThat(use.kind + use.subjectId + use.version + use.address).isEqualTo("bench" + BENCH + "3/x");
            assertThat(story(mine.number(), "fr")).contains("servent à préparer : Des bancs");
        }

        @Test
        void takes_all_of_a_theme_at_once_but_never_what_came_in_unseen() {
            Codebook book = ground.codebook("Besoins", "Bancs", "Autre");
            UUID theme = inTransaction(() -> Theme.of(book).get(0).id);
            for (int i = 0; i < 3; i++) {
                Contribution one = entered("Un banc " + i).contribution();
                inTransaction(() -> codeContribution.give(Contribution.findById(one.id), Theme.findById(theme), null));
            }
            entered("Autre chose");
            String address = "/" + ground.slug + "/bureau/qualifier?theme=" + theme + "&suite=a-qualifier";
            RequestSpecification all = facilitator
                    .posting()
                    .formParam("toutes", "true")
                    .formParam("acte", "faire")
                    .formParam("suite", "plus-tard")
                    .formParam("raison", "Une fiche se prépare.");
            assertThat(Jsoup.parse(all.formParam("vu", 2).post(address).asString())
                            .select(".message li")
                            .eachText())
                    .anyMatch(sentence -> sentence.startsWith("3 paroles seront qualifiées"));
            assertThat(inTransaction(() -> Qualified.count("contribution.contract", ground.contract)))
                    .isZero();
            facilitator
                    .posting()
                    .formParam("toutes", "true")
                    .formParam("acte", "faire")
                    .formParam("suite", "plus-tard")
                    .formParam("raison", "Une fiche se prépare.")
                    .formParam("vu", 3)
                    .post(address)
                    .then()
                    .statusCode(303);
            Document left = Jsoup.parse(facilitator
                    .atPages()
                    .get("/" + ground.slug + "/bureau/qualifier")
                    .asString());
            assertThat(left.select("input[name=choisi]")).hasSize(1);
        }

        @Test
        void undoes_a_decision_whole_and_what_stood_before_stands_again() {
            EnterContribution.Entered mine = entered("Il fait noir.");
            UUID id = mine.contribution().id;
            decide(id, "existe", "Première raison.");
            send(deciding(id)
                    .formParam("acte", "faire")
                    .formParam("suite", "plus-tard")
                    .formParam("raison", "À revoir."));
            assertThat(story(mine.number(), "fr")).contains("Nous gardons vos mots pour plus tard");
            String list = facilitator
                    .atPages()
                    .get("/" + ground.slug + "/bureau/qualifier")
                    .asString();
            String undo =
                    Jsoup.parse(list).select("form[action*=annuler]").get(0).attr("action");
            facilitator.posting().post(undo).then().statusCode(303);
            assertThat(story(mine.number(), "fr")).contains("Première raison.").doesNotContain("pour plus tard");
        }

        @Test
        void does_not_set_aside_what_is_of_use() {
            EnterContribution.Entered mine = entered("Il fait noir.");
            UUID id = mine.contribution().id;
            decide(id, "existe", "Oui.");
            Response told = send(deciding(id)
                    .formParam("acte", "voir")
                    .formParam("suite", "ecarte")
                    .formParam("raison", "Non."));
            assertThat(told.asString()).contains("ne sera pas mis de côté");
        }

        @Test
        void cannot_reach_words_offers_strategies_or_services_of_another_contract() {
            Ground other = Ground.laid();
            Offer theirs = inTransaction(() -> offer(other.contract));
            Addressee service = inTransaction(() -> addressee(other.contract));
            UUID foreign = enterContribution
                    .enter(other.said("Ailleurs."), UUID.randomUUID().toString(), null)
                    .contribution()
                    .id;
            assertThat(send(deciding(foreign).formParam("acte", "choisir")).statusCode())
                    .isEqualTo(303);
            UUID id = entered("Ici.").contribution().id;
            for (String[] forged : new String[][] {
                {"existe", "offre", theirs.id.toString()},
                {"confie", "service", service.id.toString()},
                {"nourrit", "cible", "bench:" + UUID.randomUUID()},
                {"nourrit", "cible", "<script>"},
                {"plus-tard", "strategie", UUID.randomUUID().toString()},
                {"autre", "offre", "'"}
            }) {
                assertThat(send(deciding(id)
                                        .formParam("acte", "faire")
                                        .formParam("suite", forged[0])
                                        .formParam(forged[1], forged[2])
                                        .formParam(
                                                "echeance",
                                                LocalDate.now().plusDays(9).toString())
                                        .formParam("raison", "Parce que."))
                                .statusCode())
                        .as(String.join(" ", forged))
                        .isEqualTo(422);
            }
        }

        @Test
        void does_not_meet_words_that_are_with_the_referent() {
            UUID id = entered("Mon voisin me frappe.").contribution().id;
            inTransaction(() -> Contribution.update("reading = ?1 where id = ?2", Reading.ASIDE, id));
            assertThat(send(deciding(id).formParam("acte", "choisir")).statusCode())
                    .isEqualTo(303);
            assertThat(facilitator
                            .atPages()
                            .get("/" + ground.slug + "/bureau/qualifier?suite=toutes")
                            .asString())
                    .doesNotContain("voisin");
        }
    }

    static Addressee addressee(Contract contract) {
        Addressee made = new Addressee();
        made.contract = Contract.findById(contract.id);
        made.name = "Propreté";
        made.referent = "Marie Exemple";
        made.email = "marie@ville.example";
        made.persist();
        return made;
    }

    @Nested
    class A_service {
        @Test
        void gets_a_task_whose_undoing_is_refused_once_it_has_answered() {
            EnterContribution.Entered mine = entered("Des encombrants partout.");
            send(deciding(mine.contribution().id)
                            .formParam("acte", "faire")
                            .formParam("suite", "confie")
                            .formParam("service", "nouveau")
                            .formParam("serviceNom", "Propreté")
                            .formParam("referent", "Marie Exemple")
                            .formParam("courriel", "marie@ville.example")
                            .formParam("echeance", LocalDate.now().plusDays(30).toString())
                            .formParam("raison", "La ville ramasse les encombrants."))
                    .then()
                    .statusCode(303);
            Task task = inTransaction(
                    () -> Task.<Task>find("addressee.contract", ground.contract).firstResult());
            assertThat(story(mine.number(), "fr")).contains("Confié à : Propreté (réponse attendue le");
            facilitator
                    .posting()
                    .formParam("reponse", "PLANNED")
                    .formParam("jour", "2027-01-31")
                    .post("/" + ground.slug + "/bureau/taches/" + task.id)
                    .then()
                    .statusCode(303);
            facilitator.posting().post("/" + ground.slug + "/bureau/qualifier/" + task.act + "/annuler");
            assertThat(story(mine.number(), "fr")).contains("Réponse reçue : C’est prévu pour le 31 janvier 2027.");
            assertThat(story(mine.number(), "en")).contains("It is planned for 31 January 2027.");
        }
    }
}
