package fr.portevoix.proposal;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.media.Picture;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Optional;

/** The photo of a proposal. */
@Entity
public class ProposalPhoto extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Proposal proposal;

    public int width;
    public int height;

    /** A JPEG of our own making. */
    public byte[] image;

    /** A photo without its image, as a page shows it. */
    public record Size(int width, int height) {}

    /** How large the photo of a proposal is; empty where it has none. */
    public static Optional<Size> size(Proposal proposal) {
        return getEntityManager()
                .createQuery(
                        "select new fr.portevoix.proposal.ProposalPhoto$Size(f.width, f.height) from ProposalPhoto f"
                                + " where f.proposal = ?1",
                        Size.class)
                .setParameter(1, proposal)
                .getResultStream()
                .findFirst();
    }

    /** The photo of a proposal, if it has one. */
    public static Optional<ProposalPhoto> of(Proposal proposal) {
        return find("proposal", proposal).firstResultOptional();
    }

    static ProposalPhoto of(Proposal proposal, Picture picture) {
        ProposalPhoto photo = new ProposalPhoto();
        photo.proposal = proposal;
        photo.width = picture.width();
        photo.height = picture.height();
        photo.image = picture.jpeg();
        return photo;
    }
}
