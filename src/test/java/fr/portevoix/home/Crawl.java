package fr.portevoix.home;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Everything that anybody reaches in a contract by following links, and every list, file and feed, as text. */
final class Crawl {
    private static final int MOST = 400;
    private static final List<String> LISTS = List.of(
            "",
            "/quartiers",
            "/sheets",
            "/proposals",
            "/workshops",
            "/decisions",
            "/consultations",
            "/surveys",
            "/surveys/habitants",
            "/roadmap");
    private static final List<String> PAGES = List.of(
            "",
            "?langue=en",
            "/propositions",
            "/ateliers",
            "/ateliers/un-atelier",
            "/ateliers/un-atelier/synthese.pdf",
            "/ateliers/un-atelier/synthese.docx",
            "/fiches",
            "/decisions",
            "/decisions.csv",
            "/decisions.schema.json",
            "/agenda",
            "/agenda.ics",
            "/enquetes",
            "/enquetes/habitants",
            "/enquetes/habitants/resultats",
            "/enquetes/habitants/papier.pdf",
            "/suites",
            "/participation",
            "/consultations/concertation",
            "/feuille-de-route",
            "/quartiers/nord",
            "/glossaire");

    private final Map<String, String> read = new LinkedHashMap<>();
    private final Deque<String> next = new ArrayDeque<>();
    private final String contract;

    private Crawl(String contract) {
        this.contract = contract;
    }

    /** What each address answers to somebody without an account; words are looked for wherever one can look for words. */
    static Map<String, String> of(String contract, String words, String... receipts) {
        Crawl crawl = new Crawl(contract);
        LISTS.forEach(list -> crawl.next.add("/api/v1/contracts/" + contract + list));
        PAGES.forEach(page -> crawl.next.add("/" + contract + page));
        crawl.next.add("/");
        for (String word : words.split(" ")) {
            crawl.next.add("/" + contract + "/propositions?mots=" + word);
            crawl.next.add("/api/v1/contracts/" + contract + "/proposals?q=" + word);
        }
        for (String receipt : receipts) {
            crawl.next.add("/" + contract + "/suivi/" + receipt);
            crawl.next.add("/" + contract + "/suivi/" + receipt + "/lignes");
        }
        crawl.follow();
        crawl.keep(
                "similar words: " + words,
                CityGround.form().formParam("mots", words).post("/" + contract + "/propositions/semblables"));
        return crawl.read;
    }

    private void follow() {
        while (!next.isEmpty() && read.size() < MOST) {
            String address = next.poll();
            if (!read.containsKey(address)) {
                Response answer = given().redirects().follow(false).get(address);
                keep(address, answer);
                if (answer.statusCode() == 200 && answer.contentType().contains("html")) {
                    links(Jsoup.parse(answer.asString()), address);
                }
            }
        }
    }

    private void links(Document page, String address) {
        List<String> found = page.select("a[href]").eachAttr("href");
        found.addAll(page.select("img[src]").eachAttr("src"));
        for (String link : found) {
            String whole = link.startsWith("?") ? address.replaceAll("\\?.*", "") + link : link;
            String plain = whole.replaceAll("#.*", "");
            if (plain.startsWith("/" + contract) && !plain.contains("/bureau")) {
                next.add(plain);
            }
        }
    }

    private void keep(String address, Response answer) {
        read.put(address, answer.statusCode() == 200 ? text(answer) : "");
    }

    private static String text(Response answer) {
        String type = answer.contentType();
        try {
            if (type.contains("pdf")) {
                try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
                    return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                }
            }
            if (type.contains("officedocument")) {
                return unzipped(answer.asByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return type.startsWith("image/") ? "" : answer.asString();
    }

    private static String unzipped(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
