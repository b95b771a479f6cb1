package fr.portevoix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies point down: what several rooms share lies below them. */
class FloorPlanTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private final FloorPlan plan = FloorPlan.ofThisHouse();

    @Test
    void every_class_uses_only_the_rooms_below_its_own() throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(SOURCES)) {
            files = tree.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            faults.addAll(plan.faultsOf(SOURCES.relativize(file).toString(), Files.readString(file)));
        }

        assertThat(files).hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    @Nested
    class The_plan_catches {

        @ParameterizedTest
        @CsvSource({
            "shared, account",
            "figures, document",
            "account, territory",
            "territory, contribution",
            "survey, walk",
            "contribution, survey",
            "action, council",
            "council, survey",
            "analysis, action",
            "synthesis, home",
            "home, demo",
        })
        void an_import_from_a_room_beside_or_above(String room, String used) {
            String source = "package fr.portevoix.%s;%nimport fr.portevoix.%s.Thing;%nclass A {}".formatted(room, used);

            assertThat(plan.faultsOf("A.java", source))
                    .containsExactly("A.java is in " + room + ", which may not use " + used);
        }

        @Test
        void a_static_import() {
            assertThat(faults("package fr.portevoix.figures; import static fr.portevoix.survey.Survey.find;"))
                    .hasSize(1);
        }

        @Test
        void a_name_spelt_out_in_the_code() {
            assertThat(faults("package fr.portevoix.figures; class A { fr.portevoix.survey.Survey s; }"))
                    .hasSize(1);
        }

        @Test
        void a_name_spelt_out_on_two_lines() {
            assertThat(faults("package fr.portevoix.figures; class A { fr.portevoix\n    .survey.Survey s; }"))
                    .hasSize(1);
        }

        @Test
        void a_name_that_follows_a_text() {
            assertThat(faults(
                            "package fr.portevoix.figures; class A { Object o = \"\\\"\" + fr.portevoix.survey.S.X; }"))
                    .hasSize(1);
        }

        @Test
        void a_room_that_uses_the_main_class() {
            assertThat(faults("package fr.portevoix.survey; import fr.portevoix.Portevoix;"))
                    .hasSize(1);
        }

        @Test
        void a_main_class_that_uses_a_room() {
            assertThat(faults("package fr.portevoix; import fr.portevoix.survey.Survey;"))
                    .containsExactly("A.java is in the entrance, which may not use survey");
        }

        @Test
        void a_room_that_is_not_on_the_plan() {
            assertThat(faults("package fr.portevoix.cellar; class A {}"))
                    .containsExactly("A.java is in cellar, which is not on the floor plan");
        }

        @ParameterizedTest
        @ValueSource(strings = {"util", "common", "helper", "dto", "service", "model"})
        void a_package_whose_name_says_nothing(String name) {
            assertThat(faults("package fr.portevoix.survey." + name + "; class A {}"))
                    .containsExactly("A.java is in a package called " + name + ", which says nothing");
        }

        @Test
        void a_class_outside_the_house() {
            assertThat(faults("package org.example; class A {}")).hasSize(1);
        }
    }

    @Nested
    class The_plan_lets_pass {

        @ParameterizedTest
        @CsvSource({
            "survey, shared.web",
            "survey, survey.question",
            "survey, figures",
            "contribution, territory",
            "council, action",
            "council, roadmap",
            "analysis, survey",
            "synthesis, council",
            "home, synthesis",
            "demo, home",
        })
        void an_import_from_a_room_below(String room, String used) {
            assertThat(faults("package fr.portevoix." + room + "; import fr.portevoix." + used + ".Thing;"))
                    .isEmpty();
        }

        @Test
        void comments_and_texts_that_name_other_rooms() {
            assertThat(
                            faults(
                                    "package fr.portevoix.shared; // fr.portevoix.survey.Survey\n"
                                            + "/** {@link fr.portevoix.walk.Walk} */ class A { String s = \"fr.portevoix.home.Home\"; }"))
                    .isEmpty();
        }
    }

    private List<String> faults(String source) {
        return plan.faultsOf("A.java", source);
    }
}
