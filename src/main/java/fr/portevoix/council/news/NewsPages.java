package fr.portevoix.council.news;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.SignedIn;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** Where a member chooses how often they are told what is new. */
@Path("/{contract}/conseil/{body}/nouvelles")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class NewsPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    SignedIn signedIn;

    @Inject
    ChooseRhythm chooseRhythm;

    @Inject
    Page page;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "council/news")
    record choose(Contract contract, Body body, NewsWish wish, List<Rhythm> rhythms) implements TemplateInstance {}

    /** The rhythms, with the one that holds. */
    @GET
    @Transactional
    public TemplateInstance read() {
        seat.mustBe();
        return new choose(contract.get(), seat.body(), chooseRhythm.of(signedIn.person()), List.of(Rhythm.values()));
    }

    /** Another rhythm, in the language of this page. */
    @POST
    @Transactional
    public Response keep(@RestForm String rythme) {
        seat.mustBe();
        Rhythm rhythm = Stream.of(Rhythm.values())
                .filter(each -> each.name().equals(rythme))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        chooseRhythm.choose(chooseRhythm.of(signedIn.person()), rhythm, page.getLanguage());
        flash.say(Sentences.in(NewsMessages.class, page.getLanguage()).kept());
        return Answers.seeOther("/" + contract.slug() + "/conseil/" + seat.body().slug + "/table");
    }
}
