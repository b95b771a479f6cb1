package fr.portevoix.council.amendment;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** « Construire la version suivante » : the whole next text is read first, then written, frozen and opened in one act. */
@Path("/{contract}/bureau/conseils/{body}/deliberations/{deliberation}/version")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class VersionDesk {
    private static final int DAYS = 21;
    private static final int LONGEST_NOTE = 1000;

    @Inject
    AmendmentsHere here;

    @Inject
    BuildVersion buildVersion;

    @Inject
    Flash flash;

    @RestPath("deliberation")
    String slug;

    /** What is asked for besides the text. */
    public static class VersionForm {
        @RestForm
        public String marque;

        @RestForm
        public String note;

        @RestForm
        public String ouvre;

        @RestForm
        public String ferme;

        LocalDate opens() {
            return day(ouvre);
        }

        LocalDate closes() {
            return day(ferme);
        }

        private static LocalDate day(String written) {
            try {
                return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }
    }

    @CheckedTemplate(basePath = "council/amendment")
    record deskVersion(Deliberation deliberation, NextVersion next, VersionForm form, Errors errors)
            implements TemplateInstance {}

    /** The next text as it would be. */
    @GET
    public TemplateInstance preview() {
        Deliberation deliberation = here.deliberation(slug);
        here.opening(deliberation);
        NextVersion next = NextVersion.of(deliberation);
        VersionForm form = new VersionForm();
        form.note = next.made().isEmpty()
                ? ""
                : "Amendements retenus : "
                        + String.join(
                                ", ",
                                next.made().stream()
                                        .map(one -> "n°\u00a0" + one.number)
                                        .toList())
                        + ".";
        form.ouvre = here.today().toString();
        form.ferme = here.today().plusDays(DAYS).toString();
        return new deskVersion(deliberation, next, form, Errors.none());
    }

    /** Builds what the preview showed; where it is something else by now, shows that first. */
    @POST
    public Response build(@BeanParam VersionForm form) {
        Deliberation deliberation = here.deliberation(slug);
        here.opening(deliberation);
        Errors errors = errors(form);
        if (errors.isEmpty()) {
            Optional<ActionSheetVersion> version = buildVersion.build(
                    deliberation, new BuildVersion.Wanted(form.marque, form.note, form.opens(), form.closes()));
            if (version.isPresent()) {
                flash.say("La " + version.get().name()
                        + " est écrite, figée et ouverte. Les commentaires et les amendements l’ont suivie.");
                return Answers.seeOther(deliberation.desk() + "/amendements");
            }
            errors.add("note", "Quelque chose a changé depuis cet aperçu : relisez-le, puis construisez la version.");
        }
        ActionSheetVersion.getEntityManager().clear();
        Deliberation now = here.deliberation(slug);
        return Answers.mend(new deskVersion(now, NextVersion.of(now), form, errors));
    }

    private Errors errors(VersionForm form) {
        Errors errors = Errors.none();
        if (form.note == null || form.note.isBlank()) {
            errors.add("note", "Dites en une phrase ce qui a changé.");
        } else if (form.note.length() > LONGEST_NOTE) {
            errors.add("note", "Dites-le en " + LONGEST_NOTE + " caractères au plus.");
        }
        if (form.opens() == null || form.opens().isBefore(here.today())) {
            errors.add("ouvre", "Choisissez un jour, aujourd’hui ou plus tard.");
        } else if (form.closes() == null || form.closes().isBefore(form.opens())) {
            errors.add("ferme", "Choisissez un jour qui ne vient pas avant l’ouverture.");
        }
        return errors;
    }
}
