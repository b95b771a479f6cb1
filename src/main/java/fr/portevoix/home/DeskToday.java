package fr.portevoix.home;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.shared.web.MenuEntry;
import fr.portevoix.shared.web.MenuSource;
import fr.portevoix.shared.web.Waiting;
import fr.portevoix.shared.web.WaitingSource;
import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.synthesis.Diffusion;
import fr.portevoix.synthesis.SynthesisNote;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The day as the desk sees it: what waits, what came in, and where to go. */
@Path("/{contract}/bureau")
@Produces(MediaType.TEXT_HTML)
public class DeskToday implements MenuSource {
    private static final List<Role> TEAM = List.of(Role.FACILITATOR, Role.ADMINISTRATOR);

    @Inject
    CurrentContract contract;

    @Inject
    SignedIn signedIn;

    @Inject
    SurveyRules rules;

    @Inject
    @All
    List<WaitingSource> rooms;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "home")
    record today(Contract contract, String day, Team team, Long aside, List<SynthesisNote> notes)
            implements TemplateInstance {}

    /** What the team sees: texts to be read, texts that no theme fits yet, what else waits (late first), open surveys. */
    public record Team(long unread, long withoutTheme, List<Waiting> waiting, List<OpenSurvey> surveys) {}

    /** A survey that is open, with what came in. */
    public record OpenSurvey(String title, String slug, long responses, long today) {}

    /** Today; each part only for those whom it concerns. */
    @GET
    @Allowed({Role.ADMINISTRATOR, Role.FACILITATOR, Role.REFERENT, Role.READER, Role.COUNCIL_MEMBER, Role.INTERVIEWER})
    public TemplateInstance today() {
        boolean team = may(TEAM);
        return new today(
                contract.get(),
                Dates.inWords(LocalDate.now(clock), java.util.Locale.FRENCH),
                team ? team() : null,
                may(List.of(Role.REFERENT)) ? count("reading = ?2", Reading.ASIDE) : null,
                notes(team));
    }

    @Override
    public List<MenuEntry> entries() {
        return contract.isKnown() && may(List.of(Role.values()))
                ? List.of(new MenuEntry(0, "Aujourd’hui", "/" + contract.slug() + "/bureau"))
                : List.of();
    }

    private Team team() {
        return new Team(
                count("counted = true and reading = ?2", Reading.UNREAD),
                count("counted = true and reading = ?2 and codings is empty", Reading.READ),
                rooms.stream()
                        .flatMap(room -> room.waiting().stream())
                        .sorted(Comparator.comparing(Waiting::isLate)
                                .reversed()
                                .thenComparing(Waiting::order)
                                .thenComparing(Waiting::what))
                        .toList(),
                Survey.<Survey>list("contract = ?1 and published = true", contract.get()).stream()
                        .filter(rules::mayAnswer)
                        .map(survey -> new OpenSurvey(
                                survey.title.french(),
                                survey.slug,
                                Response.counted(survey),
                                Response.count(
                                        "from Response r where r.survey = ?1 and r.day = ?2 and " + Response.COUNTED,
                                        survey,
                                        LocalDate.now(clock))))
                        .toList());
    }

    private List<SynthesisNote> notes(boolean team) {
        if (team) {
            return SynthesisNote.list("contract = ?1 order by composedOn desc", contract.get());
        }
        return may(List.of(Role.READER))
                ? SynthesisNote.list(
                        "contract = ?1 and diffusion <> ?2 order by composedOn desc",
                        contract.get(),
                        Diffusion.INTERNAL)
                : List.of();
    }

    private long count(String condition, Reading reading) {
        return Contribution.count("contract = ?1 and " + condition, contract.get(), reading);
    }

    private boolean may(List<Role> roles) {
        return signedIn.may(roles, contract.get().id);
    }
}
