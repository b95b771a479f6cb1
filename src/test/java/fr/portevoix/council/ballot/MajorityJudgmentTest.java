package fr.portevoix.council.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Majority judgment as Balinski and Laraki define it, against what they published and against its own definition. */
class MajorityJudgmentTest {
    /** Orsay, 22 April 2007, in thousandths of 1,733 ballots: excellent, very good, good, passable, insufficient, to reject. */
    private static final Map<String, Merit> ORSAY = Map.ofEntries(
            Map.entry("Bayrou", Merit.of(136, 307, 251, 148, 84, 74)),
            Map.entry("Royal", Merit.of(167, 227, 191, 168, 122, 126)),
            Map.entry("Sarkozy", Merit.of(191, 198, 143, 115, 71, 282)),
            Map.entry("Voynet", Merit.of(29, 93, 175, 237, 261, 205)),
            Map.entry("Besancenot", Merit.of(41, 99, 163, 160, 226, 311)),
            Map.entry("Buffet", Merit.of(25, 76, 125, 206, 264, 304)),
            Map.entry("Bové", Merit.of(15, 60, 114, 160, 257, 395)),
            Map.entry("Laguiller", Merit.of(21, 53, 102, 166, 259, 401)),
            Map.entry("Nihous", Merit.of(3, 18, 53, 110, 267, 550)),
            Map.entry("Villiers", Merit.of(24, 64, 87, 113, 158, 555)),
            Map.entry("Schivardi", Merit.of(5, 10, 39, 95, 249, 604)),
            Map.entry("Le Pen", Merit.of(30, 46, 62, 65, 54, 744)));

    /** OpinionWay for Terra Nova, April 2012, in hundredths of a percent; seven grades. */
    private static final Map<String, Merit> TERRA_NOVA = Map.ofEntries(
            Map.entry("Hollande", Merit.of(1248, 1615, 1642, 1167, 1479, 1425, 1424)),
            Map.entry("Bayrou", Merit.of(258, 977, 2171, 2524, 2008, 1194, 869)),
            Map.entry("Sarkozy", Merit.of(963, 1235, 1628, 1099, 1113, 787, 3175)),
            Map.entry("Mélenchon", Merit.of(543, 950, 1289, 1465, 1710, 1506, 2537)),
            Map.entry("Dupont-Aignan", Merit.of(54, 258, 597, 1126, 2022, 2551, 3392)),
            Map.entry("Joly", Merit.of(81, 299, 651, 1180, 1466, 2469, 3853)),
            Map.entry("Poutou", Merit.of(14, 136, 448, 773, 1248, 2809, 4573)),
            Map.entry("Le Pen", Merit.of(597, 733, 950, 936, 1398, 624, 4763)),
            Map.entry("Arthaud", Merit.of(0, 136, 380, 651, 1316, 2524, 4993)),
            Map.entry("Cheminade", Merit.of(41, 81, 244, 583, 1167, 2687, 5197)));

    /**
     * IFOP for Fabrique Spinoza and Synopia, 2017, in thousandths, six grades: as Fabre prints them with « Tie-breaking the
     * highest median » (Social Choice and Welfare, 2021). The shares of the first sum to 999 there: the last grade has one
     * more here.
     */
    private static final Map<String, Merit> IFOP = new LinkedHashMap<>();

    static {
        IFOP.put("Mélenchon", Merit.of(133, 222, 288, 91, 110, 156));
        IFOP.put("Macron", Merit.of(96, 228, 257, 110, 111, 198));
        IFOP.put("Hamon", Merit.of(55, 117, 294, 170, 153, 211));
        IFOP.put("Dupont-Aignan", Merit.of(39, 95, 239, 179, 204, 244));
        IFOP.put("Le Pen", Merit.of(153, 140, 163, 67, 136, 341));
        IFOP.put("Poutou", Merit.of(28, 85, 226, 176, 228, 257));
        IFOP.put("Fillon", Merit.of(82, 119, 179, 106, 179, 335));
        IFOP.put("Lassalle", Merit.of(9, 40, 196, 191, 272, 292));
        IFOP.put("Arthaud", Merit.of(14, 55, 192, 163, 284, 292));
        IFOP.put("Asselineau", Merit.of(10, 35, 179, 166, 294, 316));
        IFOP.put("Cheminade", Merit.of(4, 24, 169, 171, 309, 323));
    }

    private static List<String> order(Map<String, Merit> merits) {
        return merits.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Example
    void the_order_of_orsay_in_2007_is_the_published_one() {
        assertThat(order(ORSAY))
                .containsExactly(
                        "Bayrou",
                        "Royal",
                        "Sarkozy",
                        "Voynet",
                        "Besancenot",
                        "Buffet",
                        "Bové",
                        "Laguiller",
                        "Nihous",
                        "Villiers",
                        "Schivardi",
                        "Le Pen");
    }

    @Example
    void the_gauges_of_orsay_are_the_published_ones() {
        Map<String, String> gauges = new TreeMap<>();
        ORSAY.forEach((name, merit) -> {
            Gauge gauge = merit.gauge();
            gauges.put(name, gauge.better() + " " + gauge.grade() + (gauge.isPlus() ? "+ " : "- ") + gauge.worse());
        });
        assertThat(gauges)
                .containsEntry("Bayrou", "443 2+ 306")
                .containsEntry("Royal", "394 2- 416")
                .containsEntry("Sarkozy", "389 2- 468")
                .containsEntry("Voynet", "297 3- 466")
                .containsEntry("Besancenot", "463 4+ 311")
                .containsEntry("Buffet", "432 4+ 304")
                .containsEntry("Bové", "349 4- 395")
                .containsEntry("Laguiller", "342 4- 401");
    }

    @Example
    void the_order_of_terra_nova_in_2012_is_the_published_one() {
        assertThat(order(TERRA_NOVA))
                .containsExactly(
                        "Hollande",
                        "Bayrou",
                        "Sarkozy",
                        "Mélenchon",
                        "Dupont-Aignan",
                        "Joly",
                        "Poutou",
                        "Le Pen",
                        "Arthaud",
                        "Cheminade");
    }

    /** The order of Fabre's table, in which Le Pen's many best grades count for less than her many worst. */
    @Example
    void the_order_of_ifop_in_2017_is_the_published_one() {
        assertThat(order(IFOP)).containsExactlyElementsOf(IFOP.keySet());
        assertThat(IFOP.get("Mélenchon").gauge().isPlus()).isFalse();
        assertThat(IFOP.get("Hamon").gauge().isPlus()).isTrue();
        assertThat(IFOP.get("Fillon").gauge().isPlus()).isTrue();
        assertThat(IFOP.get("Le Pen").gauge().better()).isEqualTo(456);
        assertThat(IFOP.get("Le Pen").gauge().worse()).isEqualTo(477);
    }

    /**
     * Fabre's example of how a small change can turn the rule: two in a hundred of Hollande's voters of 2012 go from « assez
     * bien » to « passable », more are then below his majority grade than above, and he falls from « plus » to « minus ».
     */
    @Example
    void two_in_a_hundred_turn_the_plus_of_hollande_into_a_minus_as_fabre_shows() {
        Merit changed = Merit.of(1248, 1615, 1642, 967, 1679, 1425, 1424);
        assertThat(TERRA_NOVA.get("Hollande").gauge().isPlus()).isTrue();
        assertThat(changed.grade()).isEqualTo(TERRA_NOVA.get("Hollande").grade());
        assertThat(changed.gauge().isPlus()).isFalse();
        assertThat(changed.gauge().better()).isEqualTo(4505);
        assertThat(changed.gauge().worse()).isEqualTo(4528);
        assertThat(TERRA_NOVA.get("Bayrou")).as("now before him").isLessThan(changed);
    }

    /** Few voters, three grades: the order that the Java library of the association Mieux Voter has in its own tests. */
    @Example
    void the_order_of_three_voters_is_that_of_mieux_voter() {
        List<Merit> merits =
                List.of(Merit.of(1, 1, 1), Merit.of(2, 0, 1), Merit.of(0, 0, 3), Merit.of(1, 0, 2), Merit.of(0, 3, 0));
        List<Integer> ranks = new ArrayList<>(java.util.Collections.nCopies(5, 0));
        MajorityJudgment.rank(merits).forEach(place -> ranks.set(place.option(), place.rank()));
        assertThat(ranks).containsExactly(3, 1, 5, 4, 2);
    }

    @Example
    void the_capital_of_tennessee_is_nashville_and_the_sequence_parts_what_the_gauge_cannot() {
        Merit memphis = Merit.of(42, 0, 0, 58);
        Merit nashville = Merit.of(26, 0, 74, 0);
        Merit chattanooga = Merit.of(15, 17, 26, 42);
        Merit knoxville = Merit.of(17, 15, 26, 42);

        List<MajorityJudgment.Place> places =
                MajorityJudgment.rank(List.of(memphis, nashville, chattanooga, knoxville));

        assertThat(places).extracting(MajorityJudgment.Place::option).containsExactly(1, 3, 2, 0);
        assertThat(places).extracting(MajorityJudgment.Place::rank).containsExactly(1, 2, 3, 4);
        assertThat(knoxville.gauge().compare(chattanooga.gauge())).isZero();
        assertThat(places).noneMatch(MajorityJudgment.Place::tied);
    }

    @Example
    void of_an_even_number_the_lower_middle_grade_counts() {
        assertThat(Merit.of(1, 0, 1).grade()).isEqualTo(2);
        assertThat(Merit.of(2, 1, 1).grade()).isEqualTo(1);
        assertThat(Merit.of(2, 0, 1).grade()).isZero();
        assertThat(Merit.of(0, 0, 1, 0).grade()).isEqualTo(2);
    }

    @Example
    void ties_are_broken_by_taking_one_middle_grade_away_from_each() {
        Merit calm = Merit.of(1, 3, 1);
        Merit loved = Merit.of(2, 2, 1);

        assertThat(calm.value()).containsExactly(1, 1, 1, 2, 0);
        assertThat(loved.value()).containsExactly(1, 1, 0, 2, 0);
        List<MajorityJudgment.Place> places = MajorityJudgment.rank(List.of(calm, loved));
        assertThat(places).extracting(MajorityJudgment.Place::option).containsExactly(1, 0);
        assertThat(places.get(1).parted()).isEqualTo(2);
    }

    @Example
    void only_the_same_grades_are_equal_and_they_share_a_rank() {
        Merit same = Merit.of(2, 1, 2);
        List<MajorityJudgment.Place> places =
                MajorityJudgment.rank(List.of(Merit.of(0, 0, 5), same, Merit.of(5, 0, 0), same));

        assertThat(places).extracting(MajorityJudgment.Place::rank).containsExactly(1, 2, 2, 4);
        assertThat(places)
                .filteredOn(MajorityJudgment.Place::tied)
                .extracting(MajorityJudgment.Place::option)
                .containsExactly(1, 3);
    }

    @Example
    void nobody_ranks_nothing_and_a_missing_grade_is_refused() {
        assertThat(MajorityJudgment.rank(List.of(Merit.of(0, 0), Merit.of(0, 0))))
                .isEmpty();
        assertThat(MajorityJudgment.rank(List.of())).isEmpty();
        assertThatThrownBy(() -> MajorityJudgment.rank(List.of(Merit.of(1, 1), Merit.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Merit.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void the_value_is_what_taking_away_the_lower_middle_one_by_one_gives(@ForAll("merits") Merit merit) {
        List<Integer> sorted = new ArrayList<>();
        for (int grade = 0; grade < merit.counts().size(); grade++) {
            for (int each = 0; each < merit.counts().get(grade); each++) {
                sorted.add(grade);
            }
        }
        List<Integer> expected = new ArrayList<>();
        while (!sorted.isEmpty()) {
            // From the best to the worst: of two in the middle, the later one is the lower grade.
            expected.add(sorted.remove(sorted.size() / 2));
        }
        assertThat(merit.value()).isEqualTo(expected);
    }

    @Property
    void where_the_gauges_differ_they_say_what_the_sequence_says(@ForAll("pairs") List<Merit> pair) {
        int gauge = pair.get(0).gauge().compare(pair.get(1).gauge());
        if (gauge != 0) {
            assertThat(Integer.signum(pair.get(0).compareTo(pair.get(1)))).isEqualTo(Integer.signum(gauge));
        }
    }

    @Property
    void options_are_equal_only_where_every_grade_was_given_as_often(@ForAll("pairs") List<Merit> pair) {
        assertThat(pair.get(0).compareTo(pair.get(1)) == 0)
                .isEqualTo(pair.get(0).counts().equals(pair.get(1).counts()));
    }

    @Property
    void a_voter_who_gives_a_better_grade_never_harms(@ForAll("merits") Merit merit) {
        for (int grade = 1; grade < merit.counts().size(); grade++) {
            if (merit.counts().get(grade) > 0) {
                List<Integer> better = new ArrayList<>(merit.counts());
                better.set(grade, better.get(grade) - 1);
                better.set(grade - 1, better.get(grade - 1) + 1);
                assertThat(new Merit(better)).isLessThan(merit);
            }
        }
    }

    @Property
    void the_order_of_the_options_on_the_form_changes_nothing(@ForAll("several") List<Merit> merits) {
        List<Merit> turned = new ArrayList<>(merits);
        java.util.Collections.reverse(turned);
        assertThat(MajorityJudgment.rank(turned).stream().map(place -> place.merit()))
                .containsExactlyElementsOf(MajorityJudgment.rank(merits).stream()
                        .map(place -> place.merit())
                        .toList());
    }

    @Property
    void whoever_stands_first_is_beaten_by_nobody(@ForAll("several") List<Merit> merits) {
        Merit first = MajorityJudgment.rank(merits).get(0).merit();
        assertThat(merits).allMatch(merit -> first.compareTo(merit) <= 0);
    }

    @Provide
    Arbitrary<Merit> merits() {
        return Arbitraries.integers().between(1, 40).flatMap(voters -> merit(voters, 6));
    }

    @Provide
    Arbitrary<List<Merit>> pairs() {
        return Arbitraries.integers()
                .between(1, 15)
                .flatMap(voters -> merit(voters, 4).list().ofSize(2));
    }

    @Provide
    Arbitrary<List<Merit>> several() {
        return Arbitraries.integers()
                .between(1, 15)
                .flatMap(voters -> merit(voters, 5).list().ofMinSize(1).ofMaxSize(8));
    }

    private static Arbitrary<Merit> merit(int voters, int grades) {
        return Arbitraries.integers()
                .between(0, grades - 1)
                .list()
                .ofSize(voters)
                .map(given -> new Merit(IntStream.range(0, grades)
                        .mapToObj(grade -> (int)
                                given.stream().filter(each -> each == grade).count())
                        .toList()));
    }
}
