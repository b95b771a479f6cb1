package fr.portevoix.council.opinion;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;

/** One condition of an opinion, and what the committee answers to it. */
@Entity
@Table(name = "council_opinion_condition")
public class OpinionCondition extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Opinion opinion;

    public int position;
    public String words;

    @Enumerated(EnumType.STRING)
    public Followed answer;

    public String reason;

    /** The conditions of an opinion, in its order. */
    static List<OpinionCondition> of(Opinion opinion) {
        return list("opinion = ?1 order by position", opinion);
    }
}
