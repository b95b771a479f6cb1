package fr.portevoix.contribution;

import static fr.portevoix.contribution.Ground.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.document.RowReport;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a facilitator brings in from a spreadsheet: themes, links, presence and figures, wholly or not at all. */
@QuarkusTest
class ImportsTest {
    @Inject
    ImportCodebook importCodebook;

    @Inject
    ImportThemeLinks importThemeLinks;

    @Inject
    ImportPresence importPresence;

    @Inject
    ImportQuotedFigures importQuotedFigures;

    @Inject
    PresenceMatrix presenceMatrix;

    @Inject
    ThemeCounts themeCounts;

    Ground ground;

    @BeforeEach
    void ground() {
        ground = Ground.laid();
    }

    static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Nested
    class Themes {
        @Test
        void come_with_the_nodes_that_they_lead_to() {
            Codebook codebook = ground.codebook("Besoins");
            RowReport report = importCodebook.into(codebook, csv("theme;nodes\nÉclairage;2.1 2.2\nPropreté;\n"));
            assertThat(report.hasErrors()).isFalse();
            List<String> found = inTransaction(() -> Theme.of(codebook).stream()
                    .map(theme -> theme.label + " " + theme.nodes.size())
                    .toList());
            assertThat(found).containsExactly("Éclairage 2", "Propreté 0");
        }

        @Test
        void are_not_doubled_by_a_second_import() {
            Codebook codebook = ground.codebook("Besoins", "Éclairage");
            importCodebook.into(codebook, csv("theme,nodes\nÉclairage,2.1\n"));
            importCodebook.into(codebook, csv("theme,nodes\nÉclairage,2.2\n"));
            List<String> codes = inTransaction(() -> Theme.of(codebook).get(0).nodes.stream()
                    .map(node -> node.code)
                    .toList());
            assertThat(codes).containsExactly("2.2");
        }

        @Test
        void stay_out_altogether_when_one_code_is_unknown() {
            Codebook codebook = ground.codebook("Besoins");
            RowReport report = importCodebook.into(codebook, csv("theme,nodes\nPropreté,2.2\nÉclairage,9.9\n"));
            assertThat(report.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.line()).isEqualTo(3);
                assertThat(issue.sentence()).contains("9.9");
            });
            assertThat(inTransaction(() -> Theme.of(codebook))).isEmpty();
        }
    }

    @Nested
    class Links {
        @Test
        void tie_needs_to_groups_of_ideas_by_label_or_slug() {
            Codebook needs = ground.codebook("Besoins", "Se déplacer", "Se soigner");
            Codebook ideas = ground.codebook("Idées", "Mobilités", "Services");
            RowReport report = importThemeLinks.between(
                    needs, ideas, csv("need,mobilites,Services\nSe déplacer,X,\nSe soigner,,x\n"));
            assertThat(report.issues()).isEmpty();
            List<String> links = inTransaction(() -> Theme.of(needs).stream()
                    .flatMap(theme -> theme.linked.stream().map(linked -> theme.label + " → " + linked.label))
                    .toList());
            assertThat(links).containsExactly("Se déplacer → Mobilités", "Se soigner → Services");
        }

        @Test
        void refuse_a_cell_that_is_neither_a_cross_nor_empty() {
            Codebook needs = ground.codebook("Besoins", "Se déplacer");
            Codebook ideas = ground.codebook("Idées", "Mobilités");
            RowReport report = importThemeLinks.between(needs, ideas, csv("need,mobilites\nSe déplacer,3\n"));
            assertThat(report.issues())
                    .singleElement()
                    .extracting(issue -> issue.sentence())
                    .asString()
                    .contains("« 3 »");
        }
    }

    @Nested
    class Presence {
        private RowReport bringIn(Codebook topics) {
            return importPresence.of(
                    ground.consultation,
                    topics,
                    Nature.HINDRANCE,
                    LocalDate.of(2023, 7, 6),
                    csv("topic,nord,sud\n\"Le mauvais état des logements, humidité...\",X,X\nCambriolage,,X\n"));
        }

        @Test
        void says_where_a_topic_was_raised_and_counts_as_nothing_more() {
            Codebook topics = ground.codebook("Sujets", "Le mauvais état des logements, humidité...", "Cambriolage");
            assertThat(bringIn(topics).issues()).isEmpty();
            PresenceMatrix.Matrix matrix = inTransaction(() -> presenceMatrix.of(topics, List.of(ground.consultation)));
            assertThat(matrix.quartiers()).extracting(quartier -> quartier.slug).containsExactly("nord", "sud");
            assertThat(matrix.rows())
                    .extracting(row -> row.theme().label + " " + row.raised())
                    .containsExactly(
                            "Le mauvais état des logements, humidité... [true, true]", "Cambriolage [false, true]");
            ThemeCounts.Result counts =
                    inTransaction(() -> themeCounts.of(ThemeCounts.Scope.of(topics, List.of(ground.consultation))));
            assertThat(counts.said()).isZero();
        }

        @Test
        void is_not_doubled_by_a_second_import() {
            Codebook topics = ground.codebook("Sujets", "Le mauvais état des logements, humidité...", "Cambriolage");
            bringIn(topics);
            bringIn(topics);
            assertThat(inTransaction(() -> Contribution.count("consultation", ground.consultation)))
                    .isEqualTo(3);
        }

        @Test
        void stays_out_altogether_when_a_column_is_no_quartier() {
            Codebook topics = ground.codebook("Sujets", "Cambriolage");
            RowReport report = importPresence.of(
                    ground.consultation, topics, Nature.NEED, null, csv("topic,nord,ailleurs\nCambriolage,X,X\n"));
            assertThat(report.issues()).hasSize(1);
            assertThat(inTransaction(() -> Contribution.count("consultation", ground.consultation)))
                    .isZero();
        }
    }

    @Nested
    class Figures {
        @Test
        void keep_their_qualifiers_and_an_unknown_base_stays_unknown() {
            RowReport report = importQuotedFigures.of(
                    ground.consultation,
                    "Restitution 2023",
                    csv(
                            """
                    channel,measure,group,value,unit,base
                    phone,quartier,Grazailles,11,percent,157
                    youth,gender,femme,"42,7",percent (about),
                    seminar,date,,2023-06-13,date,
                    """));
            assertThat(report.issues()).isEmpty();
            List<QuotedFigure> figures = inTransaction(() -> QuotedFigure.of(ground.consultation));
            assertThat(figures.get(0).base).isEqualTo(157);
            assertThat(figures.get(1).value).isEqualByComparingTo(new BigDecimal("42.7"));
            assertThat(figures.get(1).unit).isEqualTo("percent (about)");
            assertThat(figures.get(1).base).isNull();
            assertThat(figures.get(2).value).isNull();
            assertThat(figures.get(2).words).isEqualTo("2023-06-13");
        }

        @Test
        void stay_out_altogether_when_a_base_is_not_a_number() {
            RowReport report = importQuotedFigures.of(
                    ground.consultation,
                    "Restitution 2023",
                    csv("channel,measure,value,base\nphone,quartier,11,157\nphone,quartier,9,environ 150\n"));
            assertThat(report.issues()).singleElement().satisfies(issue -> assertThat(issue.line())
                    .isEqualTo(3));
            assertThat(inTransaction(() -> QuotedFigure.of(ground.consultation)))
                    .isEmpty();
        }
    }

    @Nested
    class Anything {
        @Test
        void that_is_not_a_table_is_told_and_never_thrown() {
            Codebook codebook = ground.codebook("Besoins");
            for (byte[] hostile :
                    new byte[][] {{}, {0}, csv("\"\"\"\""), csv("a,a\nx,y\n"), {(byte) 0xff, (byte) 0xfe}}) {
                assertThat(importCodebook.into(codebook, hostile).hasErrors()).isTrue();
                assertThat(importThemeLinks.between(codebook, codebook, hostile).hasErrors())
                        .isTrue();
                assertThat(importPresence
                                .of(ground.consultation, codebook, Nature.NEED, null, hostile)
                                .hasErrors())
                        .isTrue();
                assertThat(importQuotedFigures
                                .of(ground.consultation, "x", hostile)
                                .hasErrors())
                        .isTrue();
            }
        }
    }
}
