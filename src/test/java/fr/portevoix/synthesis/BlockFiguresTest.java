package fr.portevoix.synthesis;

import static fr.portevoix.synthesis.NoteGround.bean;
import static fr.portevoix.synthesis.NoteGround.inTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.CodeContribution;
import fr.portevoix.contribution.Codebook;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.EnterContribution;
import fr.portevoix.contribution.ImportCodebook;
import fr.portevoix.contribution.ImportPresence;
import fr.portevoix.contribution.ImportThemeLinks;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.contribution.Theme;
import fr.portevoix.document.BarChart;
import fr.portevoix.document.BaseLine;
import fr.portevoix.document.Callout;
import fr.portevoix.document.Part;
import fr.portevoix.document.Quote;
import fr.portevoix.document.TableOf;
import fr.portevoix.survey.PublishResult;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyTallies.Measure;
import fr.portevoix.territory.Quartier;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each kind of block says of given data, under each mark. */
@QuarkusTest
class BlockFiguresTest {
    NoteGround ground;
    SynthesisNote note;

    @BeforeEach
    void ground() {
        ground = NoteGround.laid();
        note = ground.note("Note " + UUID.randomUUID());
    }

    private BlockContent content(String kind, Record settings) {
        NoteBlock block = ground.block(note, kind, "", settings);
        return inTransaction(() -> bean(ReadNote.class).of(SynthesisNote.findById(note.id)).blocks().stream()
                .filter(read -> read.block().equals(block))
                .findFirst()
                .orElseThrow()
                .content());
    }

    private static <P extends Part> P part(BlockContent content, Class<P> kind) {
        return content.parts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + content.parts()));
    }

    private static String base(BlockContent content) {
        return part(content, BaseLine.class).text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static List<List<String>> rows(BlockContent content) {
        return part(content, TableOf.class).rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace('\u00a0', ' ').replace('\u202f', ' '))
                        .toList())
                .toList();
    }

    private Contribution said(String words, Channel channel, Quartier quartier, boolean quotable) {
        Contribution kept = bean(EnterContribution.class)
                .enter(
                        new EnterContribution.Said(
                                ground.consultation,
                                words,
                                channel,
                                Speaker.RESIDENT,
                                Nature.NEED,
                                List.of(quartier),
                                NoteGround.DAY,
                                "fr"),
                        UUID.randomUUID().toString(),
                        ground.facilitator.personId())
                .contribution();
        inTransaction(() -> Contribution.update("quotable = ?1 where id = ?2", quotable, kept.id));
        return kept;
    }

    private Codebook codebook(String title, String... themes) {
        Codebook book = inTransaction(() -> {
            Codebook one = new Codebook();
            one.contract = ground.contract;
            one.slug = title.toLowerCase();
            one.title = title;
            one.position = (int) Codebook.count("contract", ground.contract) + 1;
            one.persist();
            return one;
        });
        bean(ImportCodebook.class).into(book, csv("theme,nodes\n" + String.join(",\n", themes) + ",\n"));
        return book;
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void code(Contribution said, Codebook book, String theme) {
        inTransaction(() -> {
            bean(CodeContribution.class)
                    .give(
                            Contribution.findById(said.id),
                            Theme.named(book, theme).orElseThrow(),
                            ground.facilitator.personId());
            return null;
        });
    }

    @Nested
    class Priorities {
        private BlockContent told() {
            return content("ranked", new MeasureSettings("enquete/priorites", List.of()));
        }

        @Test
        void stand_from_the_most_to_the_least_given_with_share_interval_and_base() {
            ground.answer(12, Channel.ONLINE, "{\"priorites\":[\"sante\"]}");
            ground.answer(4, Channel.PHONE, "{\"priorites\":[\"securite\",\"sante\"]}");
            BlockContent told = told();
            assertThat(rows(told))
                    .containsExactly(
                            List.of("Santé", "16", "100 %", "81 à 100 %"),
                            List.of("Sécurité", "4", "25 %", "10 à 49 %"),
                            List.of("Propreté", "0", "0 %", "0 à 19 %"));
            assertThat(base(told))
                    .startsWith("Base : 16 réponses (en ligne 12 et téléphone 4), le 2 mai 2023, chiffres du ")
                    .contains("Ce n’est pas un échantillon tiré au sort. Non pondéré.");
            BarChart chart = part(told, BarChart.class);
            assertThat(chart.categories()).containsExactly("Santé", "Sécurité", "Propreté");
            assertThat(chart.series().get(0).bars())
                    .extracting(bar -> bar.value().orElse(-1))
                    .containsExactly(100.0, 25.0, 0.0);
            assertThat(told.sources())
                    .extracting(Source::address)
                    .containsExactly("/" + ground.contract.slug + "/bureau/enquetes/enquete/resultats");
        }

        @Test
        void of_one_channel_have_that_channels_base() {
            ground.answer(12, Channel.ONLINE, "{\"priorites\":[\"sante\"]}");
            ground.answer(4, Channel.PHONE, "{\"priorites\":[\"securite\"]}");
            BlockContent told = content("ranked", new MeasureSettings("enquete/priorites", List.of(Channel.PHONE)));
            assertThat(rows(told).get(0)).startsWith("Sécurité", "4", "100 %");
            assertThat(base(told)).startsWith("Base : 4 réponses (téléphone 4)");
        }

        @Test
        void hide_small_groups_from_the_copil() {
            ground.answer(20, Channel.ONLINE, "{\"priorites\":[\"sante\"]}");
            ground.answer(4, Channel.ONLINE, "{\"priorites\":[\"securite\"]}");
            ground.mark(note, Diffusion.COPIL);
            assertThat(rows(told()).toString())
                    .contains("‹ 11")
                    .doesNotContain("4,")
                    .doesNotContain("17 %");
        }

        @Test
        void are_told_to_the_public_only_as_they_are_published() {
            ground.answer(20, Channel.ONLINE, "{\"priorites\":[\"sante\"]}");
            ground.mark(note, Diffusion.PUBLIC);
            assertThat(part(told(), Callout.class).text().toString()).contains("déjà publiés");
            Survey survey = ground.survey;
            assertThat(bean(PublishResult.class).publish(survey, Measure.of("priorites"), false))
                    .isEmpty();
            ground.answer(3, Channel.ONLINE, "{\"priorites\":[\"securite\"]}");
            BlockContent told = told();
            assertThat(rows(told).get(0)).startsWith("Santé", "20", "100 %");
            assertThat(base(told)).startsWith("Base : 20 réponses (en ligne 20), résultats publiés le ");
        }
    }

    @Test
    void ratings_give_each_line_its_shares_and_its_own_base() {
        ground.answer(9, Channel.ONLINE, "{\"avis\":{\"proprete\":\"plutot-mal\",\"transports\":\"tres-bien\"}}");
        ground.answer(1, Channel.ONLINE, "{\"avis\":{\"proprete\":\"plutot-bien\"}}");
        BlockContent told = content("ratings", new MeasureSettings("enquete/avis", List.of()));
        assertThat(rows(told))
                .containsExactly(
                        List.of("Transports", "100 %", "0 %", "0 %", "0 %", "9"),
                        List.of("Propreté", "0 %", "10 %", "90 %", "0 %", "10"));
        assertThat(part(told, BarChart.class).series())
                .extracting(BarChart.Series::name)
                .containsExactly("Très bien", "Plutôt bien", "Plutôt mal", "Très mal");
    }

    @Test
    void who_answered_is_told_question_by_question() {
        ground.answer(3, Channel.ONLINE, "{\"genre\":\"une-femme\",\"quartier\":\"grazailles\"}");
        ground.answer(1, Channel.ONLINE, "{\"genre\":\"un-homme\"}");
        BlockContent told =
                content("profile", new ProfileBlock.Settings(List.of("enquete/genre", "enquete/quartier"), List.of()));
        assertThat(told.tallies()).extracting(Tally::caption).containsExactly("Où habitez-vous ?", "Vous êtes");
        Tally gender = told.tallies().get(1);
        assertThat(gender.lines().get(0).label()).isEqualTo("Une femme");
        assertThat(gender.lines().get(0).count()).isEqualByComparingTo("3");
        assertThat(gender.lines().get(0).base()).isEqualTo(4);
        assertThat(gender.lines().get(0).share()).isEqualByComparingTo("75");
    }

    @Test
    void a_question_by_quartier_has_a_column_and_a_base_for_each() {
        ground.answer(3, Channel.ONLINE, "{\"genre\":\"une-femme\",\"quartier\":\"grazailles\"}");
        ground.answer(1, Channel.ONLINE, "{\"genre\":\"un-homme\",\"quartier\":\"la-conte\"}");
        BlockContent told = content("by-quartier", new MeasureSettings("enquete/genre", List.of()));
        assertThat(rows(told))
                .containsExactly(
                        List.of("Une femme", "100 % (3)", "0 % (0)", "0", "75 % (3)"),
                        List.of("Un homme", "0 % (0)", "100 % (1)", "0", "25 % (1)"),
                        List.of("Autre", "0 % (0)", "0 % (0)", "0", "0 % (0)"),
                        List.of("Base", "3", "1", "0", "4"));
        ground.mark(note, Diffusion.COPIL);
        assertThat(rows(content("by-quartier", new MeasureSettings("enquete/genre", List.of())))
                        .toString())
                .doesNotContain("75 %")
                .doesNotContain("100 %");
    }

    @Nested
    class Coded_needs {
        @Test
        void are_shares_of_texts_read_and_say_so() {
            Codebook book = codebook("Besoins", "Sécurité", "Propreté");
            for (int i = 0; i < 3; i++) {
                code(said("Trop sale " + i, Channel.PHONE, ground.grazailles, false), book, "Propreté");
            }
            Contribution both = said("Sale et dangereux", Channel.PAPER, ground.conte, false);
            code(both, book, "Propreté");
            code(both, book, "Sécurité");
            said("Pas encore lu", Channel.PAPER, ground.conte, false);
            BlockContent told = content("themes", new ThemesBlock.Settings("besoins", "", List.of()));
            assertThat(rows(told)).containsExactly(List.of("Propreté", "4", "100 %"), List.of("Sécurité", "1", "25 %"));
            assertThat(base(told))
                    .startsWith("Base : 4 textes lus (tous canaux)")
                    .contains("Part des textes lus, pas des personnes")
                    .contains("1 texte reste à lire.");
        }

        @Test
        void tell_the_public_of_no_small_group() {
            Codebook book = codebook("Besoins", "Sécurité", "Propreté");
            for (int i = 0; i < 15; i++) {
                code(said("Sale " + i, Channel.PHONE, ground.grazailles, false), book, "Propreté");
            }
            code(said("Danger", Channel.PHONE, ground.grazailles, false), book, "Sécurité");
            ground.mark(note, Diffusion.PUBLIC);
            BlockContent told = content("themes", new ThemesBlock.Settings("besoins", "", List.of()));
            assertThat(rows(told)).contains(List.of("Sécurité", "‹ 11", "–"));
            assertThat(told.tallies().get(0).lines())
                    .filteredOn(line -> line.label().equals("Sécurité"))
                    .allSatisfy(line -> assertThat(line.count()).isNull());
        }
    }

    @Test
    void topics_by_quartier_are_crosses_with_a_caution_under_every_mark() {
        Codebook book = codebook("Sujets", "Cambriolages", "Illectronisme");
        bean(ImportPresence.class)
                .of(
                        ground.consultation,
                        book,
                        Nature.NEED,
                        NoteGround.DAY,
                        csv("topic,grazailles,la-conte\nCambriolages,X,\nIllectronisme,X,X\n"));
        ground.mark(note, Diffusion.PUBLIC);
        BlockContent told = content("presence", new PresenceBlock.Settings("sujets"));
        assertThat(part(told, Callout.class).title()).isEqualTo("À prendre avec prudence.");
        assertThat(part(told, TableOf.class).columns())
                .extracting(TableOf.Column::header)
                .containsExactly("Sujet", "Grazailles", "La Conte");
        assertThat(rows(told)).containsExactly(List.of("Cambriolages", "X", ""), List.of("Illectronisme", "X", "X"));
    }

    @Test
    void linked_themes_are_crosses_between_two_books() {
        Codebook needs = codebook("Besoins", "Langue", "Santé");
        Codebook ideas = codebook("Idées", "Services", "Lien social");
        bean(ImportThemeLinks.class).between(needs, ideas, csv("need,Services,Lien social\nLangue,X,X\nSanté,X,\n"));
        BlockContent told = content("linked-themes", new LinkedThemesBlock.Settings("besoins", "idées"));
        assertThat(rows(told)).containsExactly(List.of("Langue", "X", "X"), List.of("Santé", "X", ""));
        assertThat(base(told)).contains("pas un comptage de paroles");
    }

    @Test
    void quoted_figures_keep_source_and_base_and_say_where_the_base_is_unknown() {
        String known = ground.quote("online", "Genre", "femme", "68", "percent", 212)
                .id
                .toString();
        String unknown = ground.quote("online", "Besoins", "sécurité", "56", "percent", null)
                .id
                .toString();
        BlockContent told = content("quoted-figures", new QuotedFiguresBlock.Settings(List.of(known, unknown)));
        assertThat(rows(told))
                .containsExactly(
                        List.of("Genre : femme", "en ligne", "68 %", "212", "Restitution du 6 juillet 2023"),
                        List.of(
                                "Besoins : sécurité",
                                "en ligne",
                                "56 %",
                                "base non précisée",
                                "Restitution du 6 juillet 2023"));
        assertThat(base(told)).contains("non recalculés");
    }

    @Nested
    class Chosen_words {
        @Test
        void are_masked_ones_with_their_place_channel_and_month() {
            Contribution said = said("Monsieur X crie <b>", Channel.PHONE, ground.grazailles, true);
            inTransaction(() -> Contribution.update("maskedBody = ?1 where id = ?2", "[…] crie <b>", said.id));
            BlockContent told = content("verbatims", new VerbatimsBlock.Settings(List.of(said.id.toString())));
            Quote quote = part(told, Quote.class);
            assertThat(quote.words()).isEqualTo("«\u00a0[…] crie <b>\u00a0»");
            assertThat(quote.source()).isEqualTo("Grazailles · téléphone · mai 2023");
        }

        @Test
        void lose_place_and_channel_under_a_floor_where_few_spoke() {
            Contribution alone = said("Seule ici", Channel.PHONE, ground.grazailles, true);
            for (int i = 0; i < 12; i++) {
                said("Autre " + i, Channel.PHONE, ground.conte, false);
            }
            ground.mark(note, Diffusion.PUBLIC);
            VerbatimsBlock.Settings settings = new VerbatimsBlock.Settings(List.of(alone.id.toString()));
            assertThat(part(content("verbatims", settings), Quote.class).source())
                    .isEqualTo("téléphone · mai 2023");
        }

        @Test
        void go_when_they_are_put_aside_or_may_no_longer_be_quoted() {
            Contribution aside = said("Danger", Channel.PHONE, ground.grazailles, true);
            Contribution withdrawn = said("Retiré", Channel.PHONE, ground.grazailles, true);
            inTransaction(() -> Contribution.update("reading = ?1 where id = ?2", Reading.ASIDE, aside.id));
            inTransaction(() -> Contribution.update("quotable = false where id = ?1", withdrawn.id));
            BlockContent told = content(
                    "verbatims", new VerbatimsBlock.Settings(List.of(aside.id.toString(), withdrawn.id.toString())));
            assertThat(told.parts()).noneMatch(Quote.class::isInstance);
        }
    }
}
