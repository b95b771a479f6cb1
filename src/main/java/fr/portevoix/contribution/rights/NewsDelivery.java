package fr.portevoix.contribution.rights;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** That this news goes to this wish; gone with the wish. */
@Entity
public class NewsDelivery extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public News news;

    @ManyToOne(fetch = FetchType.LAZY)
    public ContactWish wish;
}
