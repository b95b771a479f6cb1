package fr.portevoix.council.reading;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
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
import java.util.List;
import java.util.Optional;

/** What a council deliberates on, and where the team brings another sheet before it. */
@Path("/{contract}/bureau/conseils/{body}/deliberations")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class DeliberationsDesk {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    OpenVersion openVersion;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** A deliberation, what is read of it today, and how many questions wait for an answer, and too long. */
    public record Line(Deliberation deliberation, Opening opening, boolean open, long said, long waiting, long late) {}

    @CheckedTemplate(basePath = "council/reading")
    record deskList(
            Contract contract,
            Body body,
            List<Line> lines,
            List<ActionSheet> sheets,
            List<ParticipationLevel> levels,
            DeliberationForm form,
            Errors errors)
            implements TemplateInstance {}

    /** The deliberations, and the form to begin one. */
    @GET
    public TemplateInstance list() {
        return page(DeliberationForm.fresh(LocalDate.now(clock)), Errors.none());
    }

    /** Brings the latest frozen version of a sheet before the council. */
    @POST
    @Transactional
    public Response begin(@BeanParam DeliberationForm form) {
        Errors errors = form.errors();
        DeliberationForm.checkDays(form.du, form.au, errors);
        Optional<ActionSheet> sheet =
                frozen().stream().filter(each -> each.slug.equals(form.fiche)).findFirst();
        if (sheet.isEmpty()) {
            errors.add("fiche", "Choisissez une fiche dont une version est figée.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(form, errors));
        }
        Deliberation deliberation = openVersion.begin(seat.body(), sheet.get(), form.into(new Deliberation()));
        openVersion.open(
                deliberation,
                sheet.get().latest().orElseThrow(),
                DayField.read(form.du).orElseThrow(),
                DayField.read(form.au).orElseThrow());
        flash.say("La délibération est prête. Les membres la trouvent sur leur table dès le premier jour.");
        return Answers.seeOther(deliberation.desk());
    }

    private TemplateInstance page(DeliberationForm form, Errors errors) {
        LocalDate today = LocalDate.now(clock);
        Body body = seat.body();
        return new deskList(
                contract.get(),
                body,
                Deliberation.of(body).stream().map(each -> line(each, today)).toList(),
                frozen(),
                List.of(ParticipationLevel.values()),
                form,
                errors);
    }

    private static Line line(Deliberation deliberation, LocalDate today) {
        Opening opening = deliberation.current(today).orElse(null);
        List<PilotQuestion> waiting = PilotQuestion.of(deliberation).stream()
                .filter(PilotQuestion::isWaiting)
                .toList();
        return new Line(
                deliberation,
                opening,
                opening != null && opening.isOpen(today),
                Comment.count("deliberation = ?1 and withdrawnAt is null", deliberation),
                waiting.size(),
                waiting.stream().filter(question -> question.isLate(today)).count());
    }

    private List<ActionSheet> frozen() {
        return ActionSheet.of(contract.get()).stream()
                .filter(sheet -> sheet.latest().isPresent())
                .toList();
    }
}
