package fr.portevoix.survey.build;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.Item;
import fr.portevoix.survey.MultipleChoice;
import fr.portevoix.survey.Option;
import fr.portevoix.survey.Question;
import fr.portevoix.survey.QuestionKind;
import fr.portevoix.survey.SingleChoice;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyJson;
import fr.portevoix.survey.Versions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is changed from version to version, an answer is read under the words that it was given under. */
class VersionsPropertyTest {
    private record Answer(String question, String option) {}

    /** A survey that is edited at random. */
    private static final class Edited {
        final Random random;
        final Survey survey = new Survey();
        List<Versions.Version> versions = new ArrayList<>();
        /** What each answer given so far must be read as: a correction changes it, something else does not. */
        final Map<Answer, String> given = new HashMap<>();

        int words;

        Edited(long seed) {
            random = new Random(seed);
        }

        String word() {
            return "mot " + ++words;
        }

        Question question(String code, boolean several, List<Option> options) {
            QuestionKind kind = several ? new MultipleChoice(options, null) : new SingleChoice(options);
            Question question = new Question();
            question.code = code;
            question.kind = kind.name();
            question.label = Wording.french("Question " + word());
            question.settings = SurveyJson.write(kind);
            return question;
        }

        List<Option> options() {
            List<Option> options = new ArrayList<>();
            for (String code : List.of("a", "b", "c", "d")) {
                if (options.size() < 2 || random.nextBoolean()) {
                    options.add(new Option(code, Wording.french(word())));
                }
            }
            return options;
        }

        void answerAll() {
            versions.get(versions.size() - 1).questions().forEach(item -> options(item.kind())
                    .forEach(option -> given.put(
                            new Answer(item.code(), option.code()),
                            option.label().french())));
        }

        /** Takes questions away, adds some under any code, rewords options, changes the sort. */
        List<Question> edit(List<Question> before) {
            List<Question> after = new ArrayList<>();
            for (Question question : before) {
                int dice = random.nextInt(6);
                if (dice == 0) {
                    continue;
                }
                if (dice == 1) {
                    after.add(question(question.code, random.nextBoolean(), options()));
                } else {
                    after.add(question);
                }
            }
            for (String code : List.of("p", "q", "r")) {
                if (after.stream().noneMatch(each -> each.code.equals(code)) && random.nextBoolean()) {
                    after.add(question(code, random.nextBoolean(), options()));
                }
            }
            return after;
        }

        void next(List<Question> questions) {
            Versions all = new Versions(survey, versions);
            List<Item> items = Item.all(questions);
            Difference difference = Difference.of(all, items);
            Map<Doubt, Boolean> said = new HashMap<>();
            difference.doubts().forEach(doubt -> said.put(doubt, random.nextBoolean()));
            Recoding recoding = difference.recoding(all, items, said::get);
            difference.doubts().stream()
                    .filter(doubt -> doubt.part() == Doubt.Part.OPTION
                            && !said.get(doubt)
                            && !recoding.renames(doubt.question()))
                    .forEach(doubt -> given.replace(new Answer(doubt.question(), doubt.code()), doubt.after()));
            questions.forEach(recoding::writeTo);
            List<Versions.Version> more = new ArrayList<>(versions);
            more.add(new Versions.Version(versions.size() + 1, null, Item.all(questions)));
            versions = more;
            answerAll();
        }

        static List<Option> options(QuestionKind kind) {
            return kind instanceof SingleChoice single ? single.options() : ((MultipleChoice) kind).options();
        }
    }

    @Property(tries = 400)
    void every_answer_reads_back_as_it_was_given(@ForAll long seed) {
        Edited edited = new Edited(seed);
        List<Question> questions = new ArrayList<>(
                List.of(edited.question("p", false, edited.options()), edited.question("q", true, edited.options())));
        edited.versions.add(new Versions.Version(1, null, Item.all(questions)));
        edited.answerAll();
        for (int round = 0; round < 4; round++) {
            // Each version is edited from copies, as the desk does.
            List<Question> next = edited.edit(questions).stream()
                    .map(VersionsPropertyTest::copy)
                    .toList();
            edited.next(next);
            questions = new ArrayList<>(next);
        }

        List<Item> together = new Versions(edited.survey, edited.versions).together();
        assertThat(together).extracting(Item::code).doesNotHaveDuplicates();
        edited.given.forEach((answer, words) -> {
            Item item = together.stream()
                    .filter(each -> each.code().equals(answer.question()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(answer + " is asked nowhere"));
            assertThat(Edited.options(item.kind()))
                    .as("%s", answer)
                    .filteredOn(option -> option.code().equals(answer.option()))
                    .extracting(option -> option.label().french())
                    .containsExactly(words);
        });
    }

    private static Question copy(Question question) {
        Question copy = new Question();
        copy.code = question.code;
        copy.kind = question.kind;
        copy.label = question.label;
        copy.settings = question.settings;
        return copy;
    }
}
