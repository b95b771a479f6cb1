package fr.portevoix.account.retention;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** How long each kind of data stays, what will go next, and what went. */
@Path("/administration/conservation")
@Allowed(Role.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
public class RetentionDesk {
    private static final String HERE = "/administration/conservation";

    @Inject
    RetentionPeriods periods;

    @Inject
    RunRetention runRetention;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** A kind of data with its period, what is due, and the last looks at it. */
    public record Line(Retention rule, String days, long due, List<RetentionRun> runs) {}

    @CheckedTemplate(basePath = "account/retention")
    record retention(List<Line> lines, Errors errors) implements TemplateInstance {}

    /** Every kind of data. */
    @GET
    public TemplateInstance list() {
        return page("", "", Errors.none());
    }

    /** Sets how long a kind stays. */
    @POST
    @Path("{rule}")
    public Response set(@PathParam("rule") String key, @RestForm String days) {
        Retention rule = periods.named(key).orElseThrow(NotFoundException::new);
        String typed = days == null ? "" : days.strip();
        if (!typed.matches("\\d{1,5}") || !periods.set(rule, Integer.parseInt(typed))) {
            String sentence = "Entre %d et %d jours.".formatted(rule.least(), rule.most());
            return Answers.mend(page(key, typed, Errors.none().add("days-" + key, sentence)));
        }
        audit.keep("retention.period", null, "retention", key, key + "\u00a0: " + typed + " jours");
        flash.say("La durée est enregistrée.");
        return Answers.seeOther(HERE);
    }

    /** Erases now what is due, without waiting for the night. */
    @POST
    @Path("effacer")
    public Response erase() {
        long erased = runRetention.now();
        audit.keep("retention.run", null, "retention", null, String.valueOf(erased));
        flash.say(erased == 0 ? "Rien n’était échu." : "Effacé\u00a0: " + erased + ".");
        return Answers.seeOther(HERE);
    }

    private TemplateInstance page(String wrong, String typed, Errors errors) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = periods.all().stream()
                .map(rule -> {
                    int days = periods.days(rule);
                    return new Line(
                            rule,
                            rule.key().equals(wrong) ? typed : String.valueOf(days),
                            rule.due().applyAsLong(today.minusDays(days)),
                            RetentionRun.last(rule.key()));
                })
                .toList();
        return new retention(lines, errors);
    }
}
