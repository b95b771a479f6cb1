package fr.portevoix.action.meeting;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.shared.web.Sorting;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** Meetings as the team prepares them: which body, when, where, and whether residents read of it. */
@Path("/{contract}/bureau/reunions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class MeetingDesk {
    private static final Map<String, Comparator<Line>> COLUMNS = Map.of(
            "jour", Sorting.by(line -> line.meeting.heldOn),
            "titre", Sorting.words(line -> line.meeting.title),
            "instance", Sorting.words(line -> line.meeting.body.name),
            "decisions", Sorting.by(line -> line.drafts + line.published));

    @Inject
    CurrentContract contract;

    @Inject
    Sorting sorting;

    @Inject
    MeetingsHere here;

    @Inject
    MeetingDay day;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** A meeting of the list, with what is left to publish. */
    public record Line(Meeting meeting, long drafts, long published) {}

    @CheckedTemplate(basePath = "action/meeting")
    record meetings(Contract contract, List<Line> coming, List<Line> past, boolean bodies)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action/meeting")
    record meetingForm(Contract contract, Meeting meeting, MeetingForm form, List<Body> bodies, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "action/meeting")
    record print(MeetingDay.Whole day) implements TemplateInstance {}

    /** What is to come, the next first; then what was, the latest first. */
    @GET
    public TemplateInstance list() {
        LocalDate today = LocalDate.now(clock);
        List<Line> all = Meeting.of(contract.get()).stream()
                .map(meeting -> new Line(
                        meeting,
                        Decision.count("item.meeting = ?1 and publishedOn is null", meeting),
                        Decision.count("item.meeting = ?1 and publishedOn is not null", meeting)))
                .toList();
        List<Line> coming = all.stream()
                .filter(line -> !line.meeting.heldOn.isBefore(today))
                .sorted(Comparator.comparing(line -> line.meeting.heldOn))
                .toList();
        List<Line> past =
                all.stream().filter(line -> line.meeting.heldOn.isBefore(today)).toList();
        return new meetings(
                contract.get(),
                sorting.rows(coming, COLUMNS),
                sorting.rows(past, COLUMNS),
                Body.count("contract", contract.get()) > 0);
    }

    /** An empty form. */
    @GET
    @Path("nouvelle")
    public TemplateInstance begin() {
        return form(null, new MeetingForm(), Errors.none());
    }

    /** Keeps a new meeting. */
    @POST
    @Once
    @Transactional
    public Response create(@BeanParam MeetingForm form) {
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(form(null, form, errors));
        }
        Meeting meeting = new Meeting();
        meeting.contract = contract.get();
        form.into(meeting);
        meeting.slug = Slug.free(
                meeting.body.name + " " + meeting.heldOn,
                slug -> slug.equals("nouvelle")
                        || Meeting.at(contract.get(), slug).isPresent());
        meeting.persist();
        audit.keep("meeting.create", contract.id(), "meeting", meeting.id, meeting.slug);
        flash.say("La réunion est là. Préparez son ordre du jour.");
        return Answers.seeOther(here.desk(meeting));
    }

    /** A meeting with everything that belongs to it. */
    @GET
    @Path("{meeting}")
    public TemplateInstance one(@RestPath("meeting") String slug) {
        return day.page(here.meeting(slug), Errors.none(), "");
    }

    /** Its agenda on paper, with room to write. */
    @GET
    @Path("{meeting}/imprimer")
    public TemplateInstance print(@RestPath("meeting") String slug) {
        return new print(day.of(here.meeting(slug)));
    }

    /** Who, when and where, to change. */
    @GET
    @Path("{meeting}/modifier")
    public TemplateInstance edit(@RestPath("meeting") String slug) {
        Meeting meeting = here.meeting(slug);
        return form(meeting, MeetingForm.of(meeting), Errors.none());
    }

    /** Keeps the changes; its address stays. */
    @POST
    @Path("{meeting}/modifier")
    @Transactional
    public Response change(@RestPath("meeting") String slug, @BeanParam MeetingForm form) {
        Meeting meeting = here.meeting(slug);
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(form(meeting, form, errors));
        }
        form.into(meeting);
        audit.keep("meeting.change", contract.id(), "meeting", meeting.id, meeting.slug);
        flash.say("Réunion enregistrée.");
        return Answers.seeOther(here.desk(meeting));
    }

    private TemplateInstance form(Meeting meeting, MeetingForm form, Errors errors) {
        return new meetingForm(contract.get(), meeting, form, Body.of(contract.get()), errors);
    }
}
