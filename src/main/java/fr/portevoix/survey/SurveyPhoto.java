package fr.portevoix.survey;

import fr.portevoix.shared.database.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** A photo that somebody answered with; it goes when its response goes. */
@Entity
public class SurveyPhoto extends Thing {
    @ManyToOne(fetch = FetchType.LAZY)
    public Response response;

    /** The code of the question. */
    public String question;

    /** The name that the answer keeps. */
    public String hash;

    public int width;
    public int height;

    /** A JPEG of our own making. */
    public byte[] image;

    /** A photo without its image, for pages that show many. */
    public record Brief(java.util.UUID id, String question, int width, int height, java.time.LocalDate day) {}

    /** The photos of a survey, the latest day first, without those of trials. */
    public static List<Brief> of(Survey survey) {
        return SurveyPhoto.getEntityManager()
                .createQuery(
                        "select new fr.portevoix.survey.SurveyPhoto$Brief(p.id, p.question, p.width, p.height, r.day)"
                                + " from SurveyPhoto p join p.response r where r.survey = ?1 and r.trial = false"
                                + " order by r.day desc, p.id",
                        Brief.class)
                .setParameter(1, survey)
                .getResultList();
    }
}
