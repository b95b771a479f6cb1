package fr.portevoix.action.meeting;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A paper of a meeting: a file that was looked into, or a link. */
@Entity
@Table(name = "meeting_paper")
public class Paper extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Meeting meeting;

    public String label;
    public String link;
    public String fileName;

    /** What the file is by its first bytes, whatever it was called. */
    public String mediaType;

    public Integer size;
    public byte[] content;
    public boolean openToAll;
    public LocalDate keptOn;

    /** A paper without its bytes, for pages that list many. */
    public record Brief(UUID id, String label, String link, String mediaType, Integer size, boolean openToAll) {
        /** Its size in kilobytes, never zero. */
        public int kilobytes() {
            return size == null ? 0 : Math.max(1, size / 1000);
        }

        /** What it is, as people call it. */
        public String type() {
            return mediaType == null ? "" : PaperType.of(mediaType).called;
        }
    }

    /** The papers of a meeting. */
    public static List<Brief> of(Meeting meeting) {
        return getEntityManager()
                .createQuery(
                        "select new fr.portevoix.action.meeting.Paper$Brief(p.id, p.label, p.link, p.mediaType, p.size,"
                                + " p.openToAll) from Paper p where p.meeting = ?1 order by p.label, p.id",
                        Brief.class)
                .setParameter(1, meeting)
                .getResultList();
    }

    /** The paper of a meeting that has this identifier. */
    public static Optional<Paper> at(Meeting meeting, UUID id) {
        return find("id = ?1 and meeting = ?2", id, meeting).firstResultOptional();
    }
}
