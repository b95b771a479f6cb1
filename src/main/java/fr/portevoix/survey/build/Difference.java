package fr.portevoix.survey.build;

import fr.portevoix.survey.Item;
import fr.portevoix.survey.MatrixQuestion;
import fr.portevoix.survey.Option;
import fr.portevoix.survey.QuestionKind;
import fr.portevoix.survey.VersionChange;
import fr.portevoix.survey.Versions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a version in preparation changes.
 *
 * @param changes in French, those that residents will notice
 * @param doubts what a person must say before it goes online
 * @param others the codes of questions that cannot be counted with those that had their code, and get another one
 */
record Difference(List<String> changes, List<Doubt> doubts, List<String> others) {
    private static final int LONGEST_QUESTION = 40;
    private static final int LONGEST_OPTION = 80;

    /** Compares what is prepared with the version in force, and its codes with those of all versions. */
    static Difference of(Versions versions, List<Item> prepared) {
        Versions.Version inForce = versions.all().get(versions.all().size() - 1);
        Versions.Version next = new Versions.Version(inForce.number() + 1, null, prepared);
        List<String> changes = new ArrayList<>(VersionChange.between(inForce, next).stream()
                .map(VersionChange::inFrench)
                .toList());
        changes.addAll(terms(inForce, next));
        changes.addAll(OtherChanges.between(inForce.items(), prepared, changes));
        List<Doubt> doubts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Map<String, Item> known = byCode(versions.together());
        for (Item item : next.questions()) {
            Item before = known.get(item.code());
            if (before != null && Doubt.isAnother(before.kind(), item.kind())) {
                others.add(item.code());
            } else if (before != null) {
                doubts.addAll(Doubt.about(before, item));
            }
        }
        return new Difference(changes, doubts, others);
    }

    /** The new codes that follow from what the person said; true means « something else ». */
    Recoding recoding(Versions versions, List<Item> prepared, Function<Doubt, Boolean> isElse) {
        Recoding recoding = new Recoding();
        Set<String> questions = new HashSet<>();
        versions.all().forEach(version -> version.items().forEach(item -> questions.add(item.code())));
        prepared.forEach(item -> questions.add(item.code()));
        Stream.concat(
                        others.stream(),
                        doubts.stream()
                                .filter(doubt -> doubt.part() == Doubt.Part.QUESTION && isElse.apply(doubt))
                                .map(Doubt::question))
                .distinct()
                .toList()
                .forEach(code -> recoding.question(code, fresh(code, questions, LONGEST_QUESTION)));
        Map<String, Item> known = byCode(versions.together());
        Map<String, Item> next = byCode(prepared);
        doubts.stream()
                .filter(doubt -> doubt.part() != Doubt.Part.QUESTION && isElse.apply(doubt))
                .filter(doubt -> !recoding.renames(doubt.question()))
                .forEach(doubt -> {
                    Set<String> codes =
                            new HashSet<>(codes(known.get(doubt.question()).kind()));
                    codes.addAll(codes(next.get(doubt.question()).kind()));
                    recoding.answer(
                            doubt.question(), doubt.part(), doubt.code(), fresh(doubt.code(), codes, LONGEST_OPTION));
                });
        return recoding;
    }

    /** Changes to when and how a question is asked. */
    private static List<String> terms(Versions.Version before, Versions.Version after) {
        List<String> changes = new ArrayList<>();
        Map<String, Item> known = byCode(before.questions());
        for (Item item : after.questions()) {
            Optional.ofNullable(known.get(item.code())).ifPresent(was -> {
                String words = "«\u00a0" + item.question().label.french() + "\u00a0»";
                if (!java.util.Objects.equals(was.when(), item.when())) {
                    changes.add("posée à d’autres personnes\u00a0: " + words);
                }
                if (was.question().required != item.question().required) {
                    changes.add(
                            (item.question().required ? "réponse nécessaire\u00a0: " : "réponse facultative\u00a0: ")
                                    + words);
                }
            });
        }
        List<String> common = order(after).stream().filter(known::containsKey).toList();
        List<String> old = order(before).stream().filter(common::contains).toList();
        if (!common.equals(old)) {
            changes.add("l’ordre des questions");
        }
        return changes;
    }

    private static List<String> order(Versions.Version version) {
        return version.questions().stream().map(Item::code).toList();
    }

    private static Map<String, Item> byCode(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Item::code, item -> item, (one, other) -> one));
    }

    private static Set<String> codes(QuestionKind kind) {
        Stream<Option> options = kind instanceof MatrixQuestion matrix
                ? Stream.concat(matrix.rows().stream(), matrix.scale().stream())
                : kind.options().stream();
        return options.map(Option::code).collect(Collectors.toSet());
    }

    /** A code like this one that nothing has; it is taken at once. */
    private static String fresh(String code, Set<String> taken, int longest) {
        for (int number = 2; ; number++) {
            String end = "_" + number;
            String fresh = code.substring(0, Math.min(code.length(), longest - end.length())) + end;
            if (taken.add(fresh)) {
                return fresh;
            }
        }
    }
}
