package fr.portevoix.council.reading;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.GlossaryEntry;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where members read a draft passage by passage and say what they think of it. */
@Path("/{contract}/conseil/{body}/deliberations/{deliberation}")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class ReadingPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    SayComment sayComment;

    @Inject
    @All
    List<DeliberationDoors> parts;

    @Inject
    Flash flash;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @RestPath("deliberation")
    String slug;

    @CheckedTemplate(basePath = "council/reading")
    record read(Contract contract, Table table) implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/reading")
    record unopened(Contract contract, Deliberation deliberation, List<Opening> openings) implements TemplateInstance {}

    /** What the address asks to say something about. */
    public static class Asked {
        @RestQuery
        String passage;

        @RestQuery
        Integer de;

        @RestQuery
        Integer a;

        @RestQuery
        UUID repondre;

        @RestQuery
        UUID changer;

        @RestQuery
        String pour;

        @RestQuery
        String aide;
    }

    /** The version under discussion, with what was said of it. */
    @GET
    public TemplateInstance read(@BeanParam Asked asked) {
        Deliberation deliberation = deliberation();
        Optional<Opening> current = deliberation.current(today());
        if (current.isEmpty()) {
            return new unopened(contract.get(), deliberation, Opening.of(deliberation));
        }
        Member me = seat.lookingFor(asked.pour).or(seat::get).orElse(null);
        return page(current.get(), me, saying(current.get(), me, asked), Errors.none(), asked.aide != null);
    }

    /** Keeps what is said about words, or in answer. */
    @POST
    @Path("commentaires")
    @Transactional
    public Response say(@BeanParam CommentForm form) {
        Opening current = open();
        Member member = seat.writing(form.pour);
        Opening read = form.opening(current);
        Comment answered = form.repond == null
                ? null
                : Comment.at(current.deliberation, form.repond)
                        .filter(Comment::isReadable)
                        .orElseThrow(NotFoundException::new);
        Saying saying = answered != null
                ? Saying.answer(answered)
                : Saying.about(read.version.read(), form.passage, form.de, form.a)
                        .orElseThrow(NotFoundException::new);
        Errors errors = form.errors(Sentences.in(ReadingMessages.class, page.getLanguage()));
        if (errors.isAny()) {
            return Answers.mend(
                    page(read, member, saying.typed(form.words(), form.isQuestion(), form.key()), errors, false));
        }
        Comment said = sayComment.say(new SayComment.Said(
                read,
                member,
                seat.enteredBy(),
                saying.anchor(),
                answered,
                form.words(),
                form.isQuestion(),
                form.key()));
        flash.say(Sentences.in(ReadingMessages.class, page.getLanguage()).kept());
        return back(said, SensitiveWords.areIn(form.words()) ? "aide=1" : "");
    }

    /** Puts other words to one's own comment, while the version is open. */
    @POST
    @Path("commentaires/{comment}")
    @Transactional
    public Response change(@RestPath UUID comment, @BeanParam CommentForm form) {
        Opening current = open();
        Comment own = own(current, comment, form.pour);
        Errors errors = form.errors(Sentences.in(ReadingMessages.class, page.getLanguage()));
        if (errors.isAny()) {
            Saying saying = Saying.change(own).typed(form.words(), false, form.key());
            return Answers.mend(page(current, own.member, saying, errors, false));
        }
        sayComment.change(own, form.words());
        flash.say(Sentences.in(ReadingMessages.class, page.getLanguage()).changed());
        return back(own, SensitiveWords.areIn(form.words()) ? "aide=1" : "");
    }

    /** Takes one's own comment back, while the version is open. */
    @POST
    @Path("commentaires/{comment}/retirer")
    @Transactional
    public Response withdraw(@RestPath UUID comment, @RestForm String pour) {
        Comment own = own(open(), comment, pour);
        sayComment.withdraw(own);
        flash.say(Sentences.in(ReadingMessages.class, page.getLanguage()).withdrawn());
        return back(own, "");
    }

    /** « Je suis d’accord », or no longer. */
    @POST
    @Path("commentaires/{comment}/accord")
    @Transactional
    public Response assent(@RestPath UUID comment, @RestForm String pour) {
        Opening current = open();
        Comment said = Comment.at(current.deliberation, comment).orElseThrow(NotFoundException::new);
        sayComment.assent(said, seat.writing(pour));
        return back(said, "");
    }

    private Saying saying(Opening opening, Member me, Asked asked) {
        if (!opening.isOpen(today())) {
            return null;
        }
        if (asked.repondre != null) {
            return Comment.at(opening.deliberation, asked.repondre)
                    .filter(Comment::isReadable)
                    .map(Saying::answer)
                    .orElse(null);
        }
        if (asked.changer != null) {
            return Comment.at(opening.deliberation, asked.changer)
                    .filter(comment -> comment.member.equals(me) && !comment.isWithdrawn())
                    .map(Saying::change)
                    .orElse(null);
        }
        return Saying.about(opening.version.read(), asked.passage, asked.de, asked.a)
                .orElse(null);
    }

    private TemplateInstance page(Opening opening, Member me, Saying saying, Errors errors, boolean help) {
        Deliberation deliberation = opening.deliberation;
        boolean open = opening.isOpen(today()) || saying != null;
        boolean speaks = open && (me != null || !seat.getUnwritten().isEmpty());
        Discussion.Visitor visitor = new Discussion.Visitor(me, comment -> comment.member.label(), comment -> true);
        return new read(
                contract.get(),
                new Table(
                        deliberation,
                        opening,
                        Opening.of(deliberation),
                        open,
                        me,
                        speaks,
                        seat.getActed() == null ? "" : "pour=" + seat.getActed().id,
                        Discussion.of(opening, GlossaryEntry.of(contract.get()), visitor),
                        speaks ? saying : null,
                        errors,
                        parts.stream()
                                .flatMap(part -> part.of(deliberation, opening).stream())
                                .toList(),
                        passage -> beside(opening, passage, open),
                        help));
    }

    private List<CouncilLink> beside(Opening opening, Passage passage, boolean open) {
        return open
                ? parts.stream()
                        .flatMap(part -> part.on(opening.deliberation, opening, passage).stream())
                        .toList()
                : List.of();
    }

    private Comment own(Opening opening, UUID id, String pour) {
        Member member = seat.writing(pour);
        return Comment.at(opening.deliberation, id)
                .filter(comment -> comment.member.equals(member) && !comment.isWithdrawn())
                .orElseThrow(ForbiddenException::new);
    }

    /** The opening that takes comments today; nothing is said outside of one. */
    private Opening open() {
        return deliberation()
                .current(today())
                .filter(opening -> opening.isOpen(today()))
                .orElseThrow(ForbiddenException::new);
    }

    private Response back(Comment comment, String question) {
        String carried = seat.getActed() == null ? "" : "pour=" + seat.getActed().id;
        String query = question + (question.isEmpty() || carried.isEmpty() ? "" : "&") + carried;
        Comment shown = comment.parent == null ? comment : comment.parent;
        return Answers.seeOther(
                comment.deliberation.address() + (query.isEmpty() ? "" : "?" + query) + "#c-" + shown.mark());
    }

    private Deliberation deliberation() {
        Body body = seat.body();
        return Deliberation.at(body, slug).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
