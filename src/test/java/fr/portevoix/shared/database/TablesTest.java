package fr.portevoix.shared.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import org.junit.jupiter.api.Test;

/** Migrations and classes are written by hand on both sides: here they are laid upon one another. */
@QuarkusTest
class TablesTest {

    @Inject
    EntityManager database;

    @Test
    void every_column_a_class_speaks_of_is_in_its_table() {
        for (EntityType<?> entity : database.getMetamodel().getEntities()) {
            // Selecting nothing still names every column.
            String query = "select e from " + entity.getName() + " e where 1 = 0";
            assertThatCode(() -> QuarkusTransaction.requiringNew()
                            .call(() -> database.createQuery(query).getResultList()))
                    .as(entity.getName())
                    .doesNotThrowAnyException();
        }
    }
}
