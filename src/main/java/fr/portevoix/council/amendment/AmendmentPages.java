package fr.portevoix.council.amendment;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The amendments of a deliberation for its council: all of them, and each with what is said of it. */
@Path("/{contract}/conseil/{body}/deliberations/{deliberation}/amendements")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class AmendmentPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    AmendmentsHere here;

    @Inject
    AmendSheet amendSheet;

    @Inject
    Flash flash;

    @Inject
    Page page;

    @RestPath("deliberation")
    String slug;

    /**
     * A deliberation's amendments as one visitor has them before them.
     *
     * @param open whether anything may be asked or said today
     * @param me the member who reads, or null for the team
     * @param carried what addresses carry on while the team writes for somebody
     */
    public record Before(
            Deliberation deliberation,
            Opening opening,
            boolean open,
            boolean speaks,
            Member me,
            boolean votes,
            String carried) {
        /** This page with what it carries on. */
        public String at(String rest) {
            return deliberation.address() + rest + (carried.isEmpty() ? "" : "?" + carried);
        }

        /** For whom somebody of the team writes, as forms carry it. */
        public String forWhom() {
            return carried.replace("pour=", "");
        }
    }

    /** What a member was about to say. */
    public record Saying(String words, String key) {}

    @CheckedTemplate(basePath = "council/amendment")
    record amendments(Contract contract, Before before, Standings standings) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/amendment")
    record amendment(
            Contract contract, Before before, Standing standing, List<Remark> remarks, Saying saying, Errors errors)
            implements TemplateInstance {}

    /** All of them, by where they stand. */
    @GET
    public TemplateInstance amendments(@RestQuery String pour) {
        Before before = before(here.visitor(pour));
        return new amendments(
                contract.get(), before, Standings.of(before.deliberation(), before.opening(), before.me()));
    }

    /** One of them. */
    @GET
    @Path("{number}")
    public TemplateInstance amendment(@RestPath String number, @RestQuery String pour) {
        Before before = before(here.visitor(pour));
        return page(before, number, new Saying("", FormKey.fresh()), Errors.none());
    }

    /** « Je soutiens », or no longer. */
    @POST
    @Path("{number}/soutien")
    public Response support(@RestPath String number, @RestForm String vers, @RestForm String pour) {
        Member member = seat.writing(pour);
        Before before = before(member);
        here.mustBeOpen(before.opening());
        if (!member.votes(here.today())) {
            throw new ForbiddenException();
        }
        Amendment amendment = here.amendment(before.deliberation(), number);
        amendSheet.support(amendment, member, "oui".equals(vers));
        return back(amendment, "");
    }

    /** Keeps what a member says about it. */
    @POST
    @Path("{number}/remarques")
    public Response remark(
            @RestPath String number, @RestForm String mots, @RestForm String cle, @RestForm String pour) {
        Member member = seat.writing(pour);
        Before before = before(member);
        here.mustBeOpen(before.opening());
        Amendment amendment = here.amendment(before.deliberation(), number);
        String words = Rewording.clean(mots);
        AmendmentMessages say = Sentences.in(AmendmentMessages.class, page.getLanguage());
        if (words.isEmpty() || words.length() > Remark.LONGEST) {
            Errors errors =
                    Errors.none().add("mots", words.isEmpty() ? say.remarkMissing() : say.tooLong(Remark.LONGEST));
            return Answers.mend(page(before, number, new Saying(words, cle), errors));
        }
        amendSheet.remark(amendment, member, seat.enteredBy(), words, cle == null ? "" : cle);
        return back(amendment, "#remarques");
    }

    /** Takes one's own words away. */
    @POST
    @Path("{number}/remarques/{remark}/retirer")
    public Response unsay(@RestPath String number, @RestPath UUID remark, @RestForm String pour) {
        Member member = seat.writing(pour);
        Amendment amendment = here.amendment(here.deliberation(slug), number);
        amendSheet.unsay(amendment, remark, member);
        return back(amendment, "#remarques");
    }

    /** Takes one's own amendment back. */
    @POST
    @Path("{number}/retrait")
    public Response withdraw(@RestPath String number, @RestForm String pour) {
        Member member = seat.writing(pour);
        Before before = before(member);
        Amendment amendment = here.amendment(before.deliberation(), number);
        if (!amendment.member.equals(member)) {
            throw new ForbiddenException();
        }
        AmendmentMessages say = Sentences.in(AmendmentMessages.class, page.getLanguage());
        flash.say(amendSheet.withdraw(amendment) ? say.withdrawn() : say.decidedMeanwhile());
        return back(amendment, "");
    }

    private TemplateInstance page(Before before, String number, Saying saying, Errors errors) {
        Amendment amendment = here.amendment(before.deliberation(), number);
        Standing standing = Standings.of(before.deliberation(), before.opening(), before.me())
                .at(amendment.number)
                .orElseThrow(NotFoundException::new);
        return new amendment(contract.get(), before, standing, Remark.of(amendment), saying, errors);
    }

    private Before before(Member member) {
        Deliberation deliberation = here.deliberation(slug);
        Opening opening = here.opening(deliberation);
        boolean open = here.isOpen(opening);
        return new Before(
                deliberation,
                opening,
                open,
                open && (member != null || !seat.getUnwritten().isEmpty()),
                member,
                member != null && member.votes(here.today()),
                here.carried());
    }

    private Response back(Amendment amendment, String place) {
        return Answers.seeOther(amendment.address() + (here.carried().isEmpty() ? "" : "?" + here.carried()) + place);
    }
}
