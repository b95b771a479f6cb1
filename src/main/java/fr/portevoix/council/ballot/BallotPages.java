package fr.portevoix.council.ballot;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Allowed.Within;
import fr.portevoix.account.Open;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where members vote and everybody reads results. */
@Path("/{contract}/conseil/{body}/scrutins")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class BallotPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    CastVote castVote;

    @Inject
    ReadResult readResult;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "council/ballot")
    record ballots(Contract contract, Body body, List<BallotView> views) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/ballot")
    record vote(
            Contract contract,
            BallotView view,
            List<BallotView.Item> items,
            String reason,
            String reasonError,
            boolean wrong,
            boolean arrived,
            List<Member> unwritten)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/ballot")
    record confirm(Contract contract, BallotView view, List<BallotView.Item> items) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/ballot")
    record result(Contract contract, BallotResult result, boolean member, List<BallotVoter> named)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/ballot")
    record awaited(Contract contract, BallotView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/ballot")
    record guarantees(Contract contract, Body body) implements TemplateInstance {}

    /** The ballots of this council that are open, to come and counted. */
    @GET
    public TemplateInstance all() {
        Body body = seat.body();
        Member member = seat.get().orElse(null);
        return new ballots(
                contract.get(),
                body,
                Ballot.of(body).stream()
                        .map(ballot -> view(ballot, member, null))
                        .filter(view -> view.state() != BallotState.DRAFT)
                        .toList());
    }

    /** What is guaranteed in a ballot, and what is not. */
    @GET
    @Path("garanties")
    @Open
    public TemplateInstance guarantees() {
        return new guarantees(contract.get(), seat.body());
    }

    /** A ballot to vote in, or where it stands. */
    @GET
    @Path("{ballot}")
    public TemplateInstance one(
            @RestPath("ballot") String slug, @RestQuery("pour") String named, @RestQuery("vote") String arrived) {
        Ballot ballot = find(slug);
        Member acted = ballot.secret ? null : seat.lookingFor(named).orElse(null);
        Member member = acted == null ? seat.get().orElse(null) : acted;
        BallotView view = view(ballot, member, acted);
        return page(view, SentVote.before(ballot, view.voter()), false, arrived != null && view.isVoted());
    }

    /** Takes a vote; a secret one is read over first, because nobody can take it back. */
    @POST
    @Path("{ballot}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response vote(@RestPath("ballot") String slug, MultivaluedMap<String, String> fields) {
        Ballot ballot = find(slug);
        String named = fields.getFirst("pour");
        boolean forAnother = named != null && !named.isBlank();
        if (forAnother && ballot.secret) {
            throw new ForbiddenException("Nobody votes for somebody else in a secret ballot");
        }
        Member member = seat.writing(named);
        BallotView view = view(ballot, member, forAnother ? member : null);
        SentVote sent = SentVote.of(ballot, fields);
        if (view.isToVote() && !sent.isWhole(ballot)) {
            return Answers.mend(page(view, sent, true, false));
        }
        if (view.isToVote() && ballot.secret && !sent.confirmed()) {
            List<BallotView.Item> items = BallotView.items(ballot, sent.chosen(), List.of());
            return "non".equals(fields.getFirst("relu"))
                    ? Response.ok(page(view, sent, false, false)).build()
                    : Response.ok(new confirm(contract.get(), view, items)).build();
        }
        if (view.isToVote()) {
            castVote.cast(ballot, member, sent.vote(), sent.keptReason(ballot), seat.enteredBy());
        }
        // Whatever became of it, the next page says where this person's vote stands.
        return Answers.seeOther(ballot.address() + "?vote=1" + (forAnother ? "&pour=" + member.id : ""));
    }

    /** The result, with how it was reached; for everybody, or for the council alone. While people vote, until when. */
    @GET
    @Path("{ballot}/resultat")
    @Open
    public TemplateInstance result(@RestPath("ballot") String slug) {
        Ballot ballot = find(slug);
        boolean member = seat.get().isPresent() || seat.isOfTheTeam();
        if (ballot.openedAt == null || !ballot.shown && !member) {
            throw new NotFoundException();
        }
        if (ballot.closedAt == null) {
            return new awaited(contract.get(), view(ballot, null, null));
        }
        BallotResult result = readResult.of(ballot);
        return new result(
                contract.get(),
                member ? result : result.forEverybody(),
                member,
                member && !ballot.secret ? BallotVoter.of(ballot) : List.of());
    }

    private TemplateInstance page(BallotView view, SentVote sent, boolean wrong, boolean arrived) {
        Ballot ballot = view.ballot();
        List<Member> unwritten = ballot.secret
                ? List.of()
                : seat.getUnwritten().stream()
                        .filter(member -> BallotVoter.of(ballot, member).isPresent())
                        .toList();
        return new vote(
                contract.get(),
                view,
                BallotView.items(ballot, sent.chosen(), wrong ? sent.errors() : List.of()),
                sent.reason(),
                wrong ? sent.reasonError(ballot) : "",
                wrong,
                arrived,
                unwritten);
    }

    private BallotView view(Ballot ballot, Member member, Member acted) {
        BallotVoter voter =
                member == null ? null : BallotVoter.of(ballot, member).orElse(null);
        return BallotView.of(ballot, voter, acted, clock.instant(), clock.getZone());
    }

    private Ballot find(String slug) {
        return Ballot.at(seat.body(), slug)
                .filter(ballot -> ballot.state(clock.instant()) != BallotState.DRAFT)
                .orElseThrow(NotFoundException::new);
    }
}
