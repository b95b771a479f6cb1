package fr.portevoix.contribution;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.territory.Contract;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;

/** A list of themes that words are coded with. */
@Entity
public class Codebook extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Contract contract;

    public String slug;
    public String title;
    public int position;

    /** Begins a codebook at the end of those of a contract. */
    public static Codebook begin(Contract contract, String title) {
        Codebook codebook = new Codebook();
        codebook.contract = contract;
        codebook.title = title.strip();
        codebook.slug = Slug.free(title, slug -> at(contract, slug).isPresent());
        codebook.position = (int) count("contract", contract) + 1;
        codebook.persist();
        return codebook;
    }

    /** The codebook of a contract at this address, if there is one. */
    public static Optional<Codebook> at(Contract contract, String slug) {
        return find("contract = ?1 and slug = ?2", contract, slug).firstResultOptional();
    }

    /** The codebooks of a contract in their order. */
    public static List<Codebook> of(Contract contract) {
        return list("contract = ?1 order by position, title", contract);
    }
}
