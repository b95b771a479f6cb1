package fr.portevoix.proposal.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.proposal.Proposal;
import fr.portevoix.proposal.ProposalGround;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Times the pages that the team and residents use with 5,000 imported proposals; its name keeps it out of the usual tests (see benchmarks.md). */
@QuarkusTest
class ManyProposalsBenchmark {
    private static final int MANY = Integer.getInteger("portevoix.benchmark.proposals", 5_000);
    private static final int TIMES = 3;

    ProposalGround ground;

    @Test
    void times_pages() {
        ground = new ProposalGround();
        byte[] csv = ManyProposals.csv(MANY);
        String[] file = new String[1];
        once("import: send the file (" + csv.length / 1024 + " kB)", () -> {
            file[0] = ground.sendFile("export.csv", csv);
            return null;
        });
        page("import: look at the columns", file[0]);
        once("import: bring them in", () -> ground.atDesk()
                .formParam("acte", "importer")
                .formParam("publier", "oui")
                .formParam("institution", "Ville")
                .post(file[0]));
        assertThat(ProposalGround.in(() -> Proposal.count("proposalCall.id", ground.call.id)))
                .isEqualTo(MANY);

        String open = ground.address();
        String desk = ground.desk();
        once("public: first search (makes the index)", () -> given().get(open + "?mots=fontaine"));
        page("public: list", open);
        page("public: last page", open + "?page=" + MANY / 20);
        page("public: by support", open + "?tri=soutiens");
        page("public: one quartier", open + "?quartier=grazailles");
        page("public: one state", open + "?etat=published");
        page("public: search one word", open + "?mots=fontaine");
        page("public: search, page 10", open + "?mots=fontaine&page=10");
        page("public: contract's front page", "/" + ground.contract.slug);
        page("public: quartier", "/" + ground.contract.slug + "/quartiers/grazailles");
        page("public: loop figures", "/" + ground.contract.slug + "/suites");
        page("API: 100 proposals", "/api/v1/contracts/" + ground.contract.slug + "/proposals?limit=100");
        page("API: search", "/api/v1/contracts/" + ground.contract.slug + "/proposals?q=fontaine&limit=100");
        time("public: similar words while typing", () -> given().contentType("application/x-www-form-urlencoded")
                .formParam("mots", "il faudrait des bancs devant les ecoles pour")
                .post(open + "/semblables"));
        for (String tab : new String[] {"attente", "publiees", "soutiens", "reunies", "refusees"}) {
            page("desk: " + tab, desk + "?etat=" + tab);
        }
        page("desk: published, page 100", desk + "?etat=publiees&page=100");
        String head = Jsoup.parse(at(desk + "?etat=publiees").asString())
                .select("tbody a[href*=propositions/]")
                .attr("href");
        page("desk: one", head);
        page("desk: unite, search", head + "/reunir?mots=fontaine");
        String bureau = "/" + ground.contract.slug + "/bureau";
        page("desk: day", bureau);
        page("desk: contributions", bureau + "/contributions");
        page("desk: contributions holding a word", bureau + "/contributions?mot=fontaine");
        page("desk: read", bureau + "/lire");
        page("desk: qualify", bureau + "/qualifier");
        page("desk: loop", bureau + "/suites");
        uniteAll(head);
        qualifyAll(bureau);
        page("desk: qualify, all of it done", bureau + "/qualifier?suite=qualifiees");
        page("public: list, after", open);
        page("public: loop figures, after", "/" + ground.contract.slug + "/suites");
        page("desk: loop, after", bureau + "/suites");
        page("desk: published, after", desk + "?etat=publiees");
        page("desk: read, after", bureau + "/lire");
    }

    private void uniteAll(String head) {
        long before = standing();
        for (int round = 1; round <= 2; round++) {
            String found = Jsoup.parse(at(head + "/reunir?mots=" + (round == 1 ? "fontaine" : "banc"))
                            .asString())
                    .select("input[name=vu]")
                    .val();
            String words = round == 1 ? "fontaine" : "banc";
            once("desk: unite the " + found + " that hold « " + words + " »", () -> ground.atDesk()
                    .formParam("mots", words)
                    .formParam("toutes", "true")
                    .formParam("vu", found)
                    .formParam("raison", "Toutes demandent la même chose.")
                    .post(head + "/reunir"));
        }
        System.out.printf("BENCHMARK united: %d%n", before - standing());
        page("desk: the one that stands for them", head);
        page("desk: united", ground.desk() + "?etat=reunies");
        String address = ProposalGround.in(
                () -> Proposal.<Proposal>findById(java.util.UUID.fromString(head.replaceAll(".*/", ""))).slug);
        page("public: the one that stands for them", ground.address() + "/" + address);
        page(
                "API: the one that stands for them",
                "/api/v1/contracts/" + ground.contract.slug + "/proposals/" + address);
        page("API: 100 proposals, after", "/api/v1/contracts/" + ground.contract.slug + "/proposals?limit=100");
    }

    private long standing() {
        return ProposalGround.in(() -> Proposal.count("proposalCall.id = ?1 and mergedInto is null", ground.call.id));
    }

    private void qualifyAll(String bureau) {
        Supplier<RequestSpecification> form = () -> ground.atDesk()
                .formParam("toutes", "true")
                .formParam("suite", "ecarte")
                .formParam("raison", "Le contrat ne finance pas cela cette année.");
        String address = bureau + "/qualifier?suite=a-qualifier";
        time(
                "desk: qualify all, choose",
                () -> form.get().formParam("acte", "choisir").post(address));
        Response told = form.get().formParam("acte", "voir").post(address);
        time(
                "desk: qualify all, see what will happen",
                () -> form.get().formParam("acte", "voir").post(address));
        String seen = Jsoup.parse(told.asString()).select("input[name=vu]").val();
        once("desk: qualify " + seen, () -> form.get()
                .formParam("acte", "faire")
                .formParam("vu", seen)
                .post(address));
        String undo = Jsoup.parse(at(bureau + "/qualifier").asString())
                .select("form[action*=annuler]")
                .attr("action");
        once("desk: undo it", () -> ground.atDesk().post(undo));
        once("desk: qualify " + seen + " again", () -> form.get()
                .formParam("acte", "faire")
                .formParam("vu", seen)
                .post(address));
    }

    private Response at(String address) {
        return ground.reading().get(address);
    }

    private void page(String what, String address) {
        time(what, () -> at(address));
    }

    private static void once(String what, Supplier<Response> act) {
        measure(what, 1, act);
    }

    private static void time(String what, Supplier<Response> act) {
        measure(what, TIMES, act);
    }

    private static void measure(String what, int times, Supplier<Response> act) {
        double best = Double.MAX_VALUE;
        Response answer = null;
        double first = 0;
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            answer = act.get();
            double took = (System.nanoTime() - begun) / 1e6;
            best = Math.min(best, took);
            first = i == 0 ? took : first;
        }
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %s: first %.0f ms, best %.0f ms, status %s, %s bytes, load %.1f%n",
                what,
                first,
                best,
                answer == null ? "-" : answer.statusCode(),
                answer == null ? "-" : answer.asByteArray().length,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
