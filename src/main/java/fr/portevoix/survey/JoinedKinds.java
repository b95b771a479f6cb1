package fr.portevoix.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** One question of two versions as one: it offers what either offered, the newer words first. */
final class JoinedKinds {
    private JoinedKinds() {}

    static QuestionKind join(QuestionKind newer, QuestionKind older) {
        if (newer instanceof SingleChoice a && older instanceof SingleChoice b) {
            return new SingleChoice(join(a.options(), b.options()));
        }
        if (newer instanceof MultipleChoice a && older instanceof MultipleChoice b) {
            return new MultipleChoice(join(a.options(), b.options()), most(a.max(), b.max()));
        }
        if (newer instanceof RankingQuestion a && older instanceof RankingQuestion b) {
            return new RankingQuestion(join(a.options(), b.options()), most(a.max(), b.max()));
        }
        if (newer instanceof MatrixQuestion a && older instanceof MatrixQuestion b) {
            return new MatrixQuestion(join(a.rows(), b.rows()), join(a.scale(), b.scale()));
        }
        if (newer instanceof NumberQuestion a && older instanceof NumberQuestion b) {
            return new NumberQuestion(
                    bound(a.min(), b.min(), BigDecimal::min),
                    bound(a.max(), b.max(), BigDecimal::max),
                    a.whole() && b.whole());
        }
        if (newer instanceof PlaceQuestion a && older instanceof PlaceQuestion b) {
            return new PlaceQuestion(a.orCommune() || b.orCommune());
        }
        return newer;
    }

    private static Integer most(Integer newer, Integer older) {
        return newer == null || older == null ? null : Integer.valueOf(Math.max(newer, older));
    }

    private static List<Option> join(List<Option> newer, List<Option> older) {
        List<Option> joined = new ArrayList<>(newer);
        older.stream()
                .filter(option -> newer.stream().noneMatch(each -> each.code().equals(option.code())))
                .forEach(joined::add);
        return List.copyOf(joined);
    }

    private static BigDecimal bound(BigDecimal newer, BigDecimal older, BinaryOperator<BigDecimal> wider) {
        return newer == null || older == null ? null : wider.apply(newer, older);
    }
}
