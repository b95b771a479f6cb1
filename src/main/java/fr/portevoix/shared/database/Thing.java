package fr.portevoix.shared.database;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** Something stored under a random identifier, which tells nothing of when or in which order it came. */
@MappedSuperclass
public abstract class Thing extends PanacheEntityBase {
    @Id
    public UUID id = UUID.randomUUID();

    @Override
    public boolean equals(Object other) {
        return other instanceof Thing thing
                && id.equals(thing.id)
                && (thing.getClass().isInstance(this) || getClass().isInstance(thing));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
