package fr.portevoix.council.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.council.CouncilGround.Seated;
import fr.portevoix.shared.crypto.PassingKeys;
import fr.portevoix.shared.database.BinaryLog;
import fr.portevoix.shared.database.DatabaseDump;
import fr.portevoix.shared.database.WholeDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody holds a copy of the database and the server's row log, and wants to know who voted what in a secret ballot. */
@QuarkusTest
class SecretBallotTest {
    private static final int MEMBERS = 40;
    private static final Set<String> OF_VOTERS = Set.of("council_ballot_voter", "council_ballot_waiting");

    @Inject
    AgroalDataSource database;

    @Inject
    PassingKeys keys;

    @Inject
    CloseBallot closeBallot;

    @Inject
    CastVote castVote;

    @Inject
    BallotBox box;

    BallotGround ground;
    Ballot ballot;
    Instant start;

    /** Everybody votes, one after the other: for and against by turns. */
    @BeforeEach
    void everybody_votes() {
        start = Instant.now();
        ground = BallotGround.laid(MEMBERS);
        ballot = ground.ballot(ground.opened(Method.FOR_AGAINST, true));
        for (int at = 0; at < MEMBERS; at++) {
            Vote vote = new Vote(List.of(at % 2 == 0 ? Method.FOR : Method.AGAINST));
            assertThat(castVote.cast(ballot, ground.member(ground.members.get(at)), vote, null, null))
                    .isEqualTo(CastVote.Cast.IN);
        }
    }

    List<BinaryLog.Row> log() throws Exception {
        try (Connection connection = database.getConnection()) {
            return BinaryLog.since(start, connection.getCatalog());
        }
    }

    List<List<String>> copy(String table) throws Exception {
        return WholeDatabase.rows(database).stream()
                .filter(row -> row.get(0).equals(table))
                .filter(row -> row.contains(ballot.id.toString()))
                .toList();
    }

    @Test
    void before_the_count_the_copy_holds_nothing_but_seals_of_one_length() throws Exception {
        List<List<String>> waiting = copy("council_ballot_waiting");
        assertThat(waiting).hasSize(MEMBERS);
        assertThat(waiting.stream().map(row -> row.get(3).length()).distinct()).hasSize(1);
        assertThat(waiting.stream().map(row -> row.get(3)).distinct()).hasSize(MEMBERS);
        assertThat(copy("council_ballot_paper")).isEmpty();
        assertThat(copy("council_ballot_voter"))
                .as("who voted is there, what they voted is not")
                .hasSize(MEMBERS)
                .allMatch(row -> row.get(5).equals("ONLINE")
                        && row.get(6).equals("null")
                        && row.get(7).equals("null")
                        && row.get(8).equals("null"));
    }

    @Test
    void whoever_holds_the_key_can_read_what_waits_as_the_page_says() throws Exception {
        List<byte[]> waiting = sealed();
        assertThat(waiting.stream().flatMap(seal -> keys.open(ballot.key(), seal).stream()))
                .hasSize(MEMBERS);
    }

    List<byte[]> sealed() throws Exception {
        return copy("council_ballot_waiting").stream()
                .map(row -> HexFormat.of().parseHex(row.get(3)))
                .toList();
    }

    @Test
    void after_the_count_neither_copy_nor_log_joins_voters_with_papers() throws Exception {
        List<byte[]> stolen = sealed();
        assertThat(closeBallot.close(ballot.id)).isTrue();
        box.forget(ballot);

        assertThat(copy("council_ballot_waiting")).isEmpty();
        List<List<String>> papers = copy("council_ballot_paper");
        assertThat(papers).hasSize(MEMBERS);
        assertThat(papers)
                .as("a paper has an id, its ballot, an item and an answer")
                .allMatch(row -> row.size() == 5);
        assertThat(stolen.stream().flatMap(seal -> keys.open(ballot.key(), seal).stream()))
                .as("the seals that somebody kept, with the key folder as it is now")
                .isEmpty();

        List<BinaryLog.Row> log = log();
        Set<String> ofVoters = values(log, OF_VOTERS);
        Set<String> ofPapers = values(log, Set.of("council_ballot_paper"));
        ofVoters.retainAll(ofPapers);
        ofVoters.removeIf(value -> value.matches("\\d{1,2}|NULL"));
        // What stands in every paper is the ballot's own identifier, and tells a crowd.
        log.stream()
                .filter(row -> row.table().equals("council_ballot_paper"))
                .map(BinaryLog.Row::values)
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .ifPresent(ofVoters::removeAll);
        assertThat(ofVoters).as("values that voters and papers share").isEmpty();

        Set<String> counting = new HashSet<>();
        log.stream()
                .filter(row -> row.table().equals("council_ballot_paper"))
                .forEach(row -> counting.add(row.transaction()));
        assertThat(counting).as("all papers come in one transaction").hasSize(1);
        tellsNothing("the log", answers(log));
        tellsNothing("the copy", papers.stream().map(row -> row.get(4)).toList());
    }

    private static Set<String> values(List<BinaryLog.Row> log, Set<String> tables) {
        Set<String> values = new HashSet<>();
        log.stream().filter(row -> tables.contains(row.table())).forEach(row -> values.addAll(row.values()));
        return values;
    }

    private static List<String> answers(List<BinaryLog.Row> log) {
        return log.stream()
                .filter(row -> row.table().equals("council_ballot_paper"))
                .map(row -> row.values().get(row.values().size() - 1))
                .toList();
    }

    /** In the order of voting, all forty agree with who voted. By chance twenty do, give or take three. */
    private static void tellsNothing(String what, List<String> answers) {
        assertThat(answers).as(what).hasSize(MEMBERS);
        assertThat(IntStream.range(0, MEMBERS)
                        .filter(at -> answers.get(at).equals(at % 2 == 0 ? "0" : "1"))
                        .count())
                .as("how many papers in %s are guessed by their order", what)
                .isBetween(5L, 35L);
    }

    @Test
    void a_dump_by_the_servers_own_program_tells_who_voted_and_nothing_of_what() throws Exception {
        DatabaseDump before = dump();
        assertThat(before.rows("council_ballot_voter", ballot.id.toString()))
                .hasSize(MEMBERS)
                .allMatch(row -> row.contains("'ONLINE',NULL,NULL,NULL"));
        assertThat(before.rows("council_ballot_waiting", ballot.id.toString())).hasSize(MEMBERS);
        assertThat(before.rows("council_ballot_paper", ballot.id.toString())).isEmpty();
        assertThat(before.tablesWith(ballot.key()))
                .as("no key rests in the database")
                .isEmpty();

        assertThat(closeBallot.close(ballot.id)).isTrue();
        box.forget(ballot);

        DatabaseDump after = dump();
        assertThat(after.rows("council_ballot_waiting", ballot.id.toString())).isEmpty();
        List<String> papers = after.rows("council_ballot_paper", ballot.id.toString());
        assertThat(papers).hasSize(MEMBERS);
        assertThat(after.rows("council_ballot_voter", ballot.id.toString()))
                .hasSize(MEMBERS)
                .allMatch(row -> row.contains("'ONLINE',NULL,NULL,NULL"));
        Set<String> known = ids(after.rows("council_ballot_paper", ballot.id.toString()));
        known.remove(ballot.id.toString());
        assertThat(known).as("identifiers of papers").hasSize(MEMBERS);
        for (String paper : known) {
            assertThat(after.tablesWith(paper)).containsExactly("council_ballot_paper");
        }
        for (Seated seated : ground.members) {
            assertThat(after.rowsWith(seated.member().toString()))
                    .as("what the copy says of one member")
                    .noneMatch(row -> row.contains("`council_ballot_paper`"));
        }
        tellsNothing(
                "the dump",
                papers.stream()
                        .map(row -> row.replaceAll(".*,(\\d+)\\);$", "$1"))
                        .toList());
    }

    private DatabaseDump dump() throws Exception {
        Config config = ConfigProvider.getConfig();
        return DatabaseDump.of(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static Set<String> ids(List<String> rows) {
        Set<String> ids = new HashSet<>();
        for (String row : rows) {
            Matcher id =
                    Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").matcher(row);
            while (id.find()) {
                ids.add(id.group());
            }
        }
        return ids;
    }

    @Test
    void the_same_attack_finds_everybody_in_a_public_ballot_which_says_so() throws Exception {
        Ballot open = ground.ballot(ground.opened(Method.FOR_AGAINST, false));
        Seated first = ground.members.get(0);
        castVote.cast(open, ground.member(first), new Vote(List.of(1)), null, null);

        assertThat(WholeDatabase.rows(database))
                .anyMatch(row -> row.get(0).equals("council_ballot_voter")
                        && row.contains(open.id.toString())
                        && row.contains(first.member().toString())
                        && row.get(6).equals("1"));
        assertThat(dump().rows("council_ballot_voter", first.member().toString()))
                .anyMatch(row -> row.contains(open.id.toString()) && row.contains("'ONLINE','1'"));
    }
}
