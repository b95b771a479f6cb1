package fr.portevoix.survey.exchange;

import fr.portevoix.survey.Survey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts very many answers to a survey of seven questions straight into the tables, and takes them away again. */
public final class ManyResponses {
    /** Seven questions of as many kinds. */
    public static final String SEVEN =
            """
            title: Mille voix
            slug: mille-voix
            published: true
            questions:
              - {code: quartier, kind: quartier, label: "Où habitez-vous ?"}
              - {code: situation, kind: single, label: Votre situation, options: [{code: emploi, label: En emploi}, {code: etudes, label: En études}, {code: retraite, label: À la retraite}, {code: other, label: Autre}]}
              - {code: besoins, kind: multiple, label: "De quoi manque-t-on ?", options: [{code: bus, label: Des bus}, {code: soins, label: Des soins}, {code: emploi, label: Des emplois}, {code: calme, label: Du calme}, {code: fetes, label: Des fêtes}]}
              - {code: etat, kind: matrix, label: "Comment va le quartier ?", rows: [{code: rues, label: Les rues}, {code: parcs, label: Les parcs}, {code: ecoles, label: Les écoles}], scale: [{code: bien, label: Bien}, {code: moyen, label: Moyen}, {code: mal, label: Mal}]}
              - {code: note, kind: scale, label: Votre note}
              - {code: age, kind: number, min: 10, max: 110, integer: true, label: Votre âge}
              - {code: mots, kind: long, nature: need, label: "Que changer ?"}
            """;

    private static final List<String> WORDS = List.of(
            "Plus de bancs, à l’ombre, près de l’arrêt de bus.",
            "Le soir il n’y a rien pour les jeunes ; on s’ennuie.\nLe local est fermé.",
            "=un texte qui commence mal",
            "نريد حافلة في المساء",
            "Les trottoirs sont trop étroits pour une poussette, surtout rue « des Remparts », et les voitures roulent vite.");

    private ManyResponses() {}

    /** Adds so many; about four in ten with words. */
    public static void add(DataSource database, Survey survey, int many) throws SQLException {
        Random random = new Random(1);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement response = connection.prepareStatement(
                            "insert into response (id, survey_id, channel, day, language, answers, form_key, words,"
                                    + " version, trial) values (?,?,?,?,?,?,?,?,1,0)");
                    PreparedStatement said = connection.prepareStatement(
                            "insert into contribution (id, contract_id, consultation_id, channel, speaker, nature,"
                                    + " language, body, said_on, visibility, reading, source_kind, source_id, source_part)"
                                    + " values (?,?,?,'ONLINE','RESIDENT','NEED','fr',?,?,'PRIVATE','UNREAD','response',?,'mots')")) {
                for (int i = 1; i <= many; i++) {
                    String id = uuid(random);
                    LocalDate day = LocalDate.of(2026, 10, 1 + random.nextInt(30));
                    boolean words = random.nextInt(10) < 4;
                    response.setString(1, id);
                    response.setString(2, survey.id.toString());
                    response.setString(3, List.of("ONLINE", "PHONE", "PAPER").get(random.nextInt(3)));
                    response.setObject(4, day);
                    response.setString(5, random.nextInt(10) == 0 ? "ar" : "fr");
                    response.setString(6, answers(random, words));
                    response.setBytes(7, key(i));
                    response.setBytes(8, key(i));
                    response.addBatch();
                    if (words) {
                        said.setString(1, uuid(random));
                        said.setString(2, survey.contract.id.toString());
                        said.setString(3, survey.consultation.id.toString());
                        said.setString(4, WORDS.get(random.nextInt(WORDS.size())));
                        said.setObject(5, day);
                        said.setString(6, id);
                        said.addBatch();
                    }
                    if (i % 2_000 == 0 || i == many) {
                        response.executeBatch();
                        said.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
    }

    /** Takes away all that was added. */
    public static void remove(DataSource database, Survey survey) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement said =
                        connection.prepareStatement("delete from contribution where consultation_id = ?");
                PreparedStatement responses = connection.prepareStatement("delete from response where survey_id = ?")) {
            said.setString(1, survey.consultation.id.toString());
            said.executeUpdate();
            responses.setString(1, survey.id.toString());
            responses.executeUpdate();
        }
    }

    private static String answers(Random random, boolean words) {
        StringBuilder json = new StringBuilder("{\"quartier\":\"")
                .append(random.nextBoolean() ? "grazailles" : "elsewhere")
                .append("\",\"situation\":\"")
                .append(List.of("emploi", "etudes", "retraite").get(random.nextInt(3)))
                .append("\",\"besoins\":[\"bus\"")
                .append(random.nextBoolean() ? ",\"soins\"" : "")
                .append(random.nextBoolean() ? ",\"calme\"" : "")
                .append("],\"etat\":{\"rues\":\"mal\",\"parcs\":\"bien\"},\"note\":")
                .append(1 + random.nextInt(5))
                .append(",\"age\":")
                .append(12 + random.nextInt(80));
        return json.append(words ? ",\"mots\":true}" : "}").toString();
    }

    /** Of the fourth version, as random identifiers are: the database takes no other. */
    private static String uuid(Random random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static byte[] key(int number) {
        byte[] key = new byte[32];
        ByteBuffer.wrap(key)
                .put("benchmark".getBytes(StandardCharsets.US_ASCII))
                .putInt(number);
        return key;
    }
}
