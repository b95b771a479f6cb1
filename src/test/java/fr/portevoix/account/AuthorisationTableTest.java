package fr.portevoix.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portevoix.account.Routes.Route;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of who may use which address is complete, and the annotations say the same. */
class AuthorisationTableTest {
    @Test
    void every_address_has_a_line_in_the_table_that_says_what_its_annotations_say() {
        TreeMap<String, Route> routes = Routes.all();
        Map<String, String> table = Routes.table();
        String missing = routes.values().stream()
                .filter(route -> !table.containsKey(route.name()))
                .map(route -> route.name() + " : " + route.declared())
                .collect(Collectors.joining("\n"));
        assertThat(missing)
                .as("Who may use these addresses? Add to src/test/resources/" + Routes.TABLE
                        + " (the annotations now say this; check that it is meant):\n" + missing)
                .isEmpty();
        Set<String> gone = new TreeSet<>(table.keySet());
        gone.removeAll(routes.keySet());
        assertThat(gone)
                .as("These addresses of " + Routes.TABLE + " exist no more: remove their lines")
                .isEmpty();
        routes.values().forEach(route -> assertThat(Set.of(route.declared().split(" ")))
                .as("Annotations of %s against its line in %s", route.name(), Routes.TABLE)
                .isEqualTo(Set.of(table.get(route.name()).split("\\s+"))));
    }
}
