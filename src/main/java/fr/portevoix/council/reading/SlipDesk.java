package fr.portevoix.council.reading;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where slips that members filled in on paper are typed: who, which paragraph, which words, and on to the next. */
@Path("/{contract}/bureau/conseils/{body}/deliberations/{deliberation}/bulletins")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SlipDesk {
    private static final int SHOWN = 10;

    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    SayComment sayComment;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @RestPath("deliberation")
    String slug;

    /** A slip as typed. */
    public record Slip(String member, String version, String paragraph, String words, String key) {
        static Slip empty(String member, String version) {
            return new Slip(member, version, "", "", FormKey.fresh());
        }
    }

    @CheckedTemplate(basePath = "council/reading")
    record slips(
            Contract contract,
            Deliberation deliberation,
            List<Member> members,
            List<Opening> openings,
            List<Passage> passages,
            List<Comment> typed,
            Slip slip,
            Errors errors)
            implements TemplateInstance {}

    /** The form, and what was typed last. */
    @GET
    public TemplateInstance form(@RestQuery String membre, @RestQuery String version) {
        Deliberation deliberation = deliberation();
        Opening opening = opening(deliberation, version).orElseThrow(NotFoundException::new);
        return page(deliberation, opening, Slip.empty(membre == null ? "" : membre, number(opening)), Errors.none());
    }

    /** Keeps a slip and shows the form again, for the next of the same member. */
    @POST
    @Transactional
    public Response keep(
            @RestForm String membre,
            @RestForm String version,
            @RestForm String paragraphe,
            @RestForm String mots,
            @RestForm String cle) {
        Deliberation deliberation = deliberation();
        Opening opening = opening(deliberation, version).orElseThrow(NotFoundException::new);
        Slip slip =
                new Slip(membre, number(opening), DeliberationForm.line(paragraphe), DeliberationForm.text(mots), cle);
        Optional<Member> member = members().stream()
                .filter(each -> each.id.toString().equals(membre))
                .findFirst();
        Optional<Passage> passage = slip.paragraph().matches("\\d{1,4}")
                ? Passages.at(opening.version.read(), Integer.parseInt(slip.paragraph()))
                : Optional.empty();
        Errors errors = Errors.none();
        if (member.isEmpty()) {
            errors.add("membre", "Choisissez le membre qui a écrit.");
        }
        if (passage.isEmpty()) {
            errors.add("paragraphe", "Donnez le numéro d’un paragraphe de cette version.");
        }
        if (slip.words().isEmpty() || slip.words().length() > Comment.LONGEST) {
            errors.add("mots", "Recopiez ce qui est écrit, en 4\u202F000 caractères au plus.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(deliberation, opening, slip, errors));
        }
        sayComment.say(new SayComment.Said(
                opening,
                member.get(),
                signedIn.person().id,
                Anchors.on(opening.version.read(), passage.get()),
                null,
                slip.words(),
                false,
                cle != null && FormKey.isOurs(cle) ? cle : FormKey.fresh()));
        audit.keep("deliberation.slip", contract.id(), Deliberation.KIND, deliberation.id, null);
        return Answers.seeOther(
                deliberation.desk() + "/bulletins?membre=" + member.get().id + "&version=" + slip.version());
    }

    private TemplateInstance page(Deliberation deliberation, Opening opening, Slip slip, Errors errors) {
        UUID me = signedIn.person().id;
        List<Comment> mine = new java.util.ArrayList<>(Comment.of(deliberation).stream()
                .filter(comment -> me.equals(comment.enteredBy) && !comment.isWithdrawn())
                .toList());
        Collections.reverse(mine);
        return new slips(
                contract.get(),
                deliberation,
                members(),
                Opening.of(deliberation),
                Passages.of(opening.version.read()),
                mine.subList(0, Math.min(SHOWN, mine.size())),
                slip,
                errors);
    }

    private List<Member> members() {
        return Member.active(seat.body(), LocalDate.now(clock));
    }

    /** The version on the paper: the one that is asked for, or else the one that is read today. */
    private Optional<Opening> opening(Deliberation deliberation, String version) {
        return Opening.of(deliberation).stream()
                .filter(each -> number(each).equals(version))
                .findFirst()
                .or(() -> deliberation.current(LocalDate.now(clock)));
    }

    private static String number(Opening opening) {
        return String.valueOf(opening.version.number);
    }

    private Deliberation deliberation() {
        return Deliberation.at(seat.body(), slug).orElseThrow(NotFoundException::new);
    }
}
