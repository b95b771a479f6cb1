package fr.portevoix.council.amendment;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.SheetNames;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.council.reading.Anchor;
import fr.portevoix.council.reading.Anchors;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.council.reading.Passage;
import fr.portevoix.council.reading.Passages;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a member asks for a change: picks a passage, writes it anew, says why. */
@Path("/{contract}/conseil/{body}/deliberations/{deliberation}/amendements/nouveau")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class ProposingPages {
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

    @CheckedTemplate(basePath = "council/amendment")
    record propose(Contract contract, Proposing proposing) implements TemplateInstance {}

    /** The passages to pick from, or the one that was picked, to be written anew. */
    @GET
    public TemplateInstance begin(
            @RestPath("deliberation") String slug,
            @RestQuery String passage,
            @RestQuery String acte,
            @RestQuery Integer de,
            @RestQuery Integer a,
            @RestQuery String pour) {
        Deliberation deliberation = here.deliberation(slug);
        Opening opening = here.opening(deliberation);
        here.mustBeOpen(opening);
        here.visitor(pour);
        List<Passage> passages = Passages.of(opening.version.read());
        Passage picked = passages.stream()
                .filter(each -> each.key().equals(passage))
                .findFirst()
                .orElse(null);
        return new propose(
                contract.get(),
                new Proposing(
                        deliberation,
                        opening,
                        passages,
                        picked,
                        picked == null ? null : AmendmentForm.fresh(picked, acte),
                        null,
                        null,
                        picked == null || de == null ? null : de - picked.start(),
                        picked == null || a == null ? null : a - picked.start(),
                        here.carried(),
                        Errors.none()));
    }

    /** Keeps it, or shows first what it changes; words on a text that changed meanwhile come back beside the new one. */
    @POST
    public Response propose(@RestPath("deliberation") String slug, @BeanParam AmendmentForm form) {
        Deliberation deliberation = here.deliberation(slug);
        Opening current = here.opening(deliberation);
        here.mustBeOpen(current);
        Member member = seat.writing(form.pour);
        Opening read = Opening.<Opening>find("id = ?1 and deliberation = ?2", form.ouverture, deliberation)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        SheetContent content = read.version.read();
        List<Passage> passages = Passages.of(content);
        Passage passage = form.in(passages).orElseThrow(NotFoundException::new);
        if (!read.equals(current) && isChanged(content, passage, current)) {
            return Answers.mend(moved(deliberation, current, form, passage));
        }
        Proposing proposing = new Proposing(
                deliberation, read, passages, passage, form, null, null, null, null, here.carried(), Errors.none());
        Errors errors = form.errors(
                Sentences.in(AmendmentMessages.class, page.getLanguage()),
                content,
                passage,
                SheetNames.of(contract.get()));
        Optional<Change> change = form.change(passage);
        if (form.voir != null && errors.on("texte").isEmpty()) {
            return Response.ok(
                            new propose(contract.get(), proposing.showing(Shown.pieces(content, change.orElseThrow())))
                                    .setLocale(page.getLanguage())
                                    .render())
                    .build();
        }
        if (errors.isAny()) {
            return Answers.mend(new propose(contract.get(), proposing.mending(errors)));
        }
        Amendment kept = amendSheet.propose(
                new AmendSheet.Asked(read, member, seat.enteredBy(), change.orElseThrow(), form.reason(), form.key()));
        flash.say(Sentences.in(AmendmentMessages.class, page.getLanguage()).kept(kept.number));
        return Answers.seeOther(deliberation.address() + "/amendements/" + kept.number
                + (here.carried().isEmpty() ? "" : "?" + here.carried()));
    }

    /** Whether the passage that the member read is another one in the version of today. */
    private static boolean isChanged(SheetContent read, Passage passage, Opening current) {
        SheetContent now = current.version.read();
        Optional<Anchor> found = Anchors.follow(Anchors.on(read, passage), now).found();
        return found.isEmpty()
                || Passages.of(now).stream()
                        .noneMatch(each -> each.part() == passage.part()
                                && each.start() == found.get().start()
                                && each.text().equals(passage.text()));
    }

    private TemplateInstance moved(Deliberation deliberation, Opening current, AmendmentForm form, Passage before) {
        List<Passage> passages = Passages.of(current.version.read());
        Passage nearest = passages.stream()
                .filter(each -> each.key().equals(before.key()))
                .findFirst()
                .or(() -> passages.stream()
                        .filter(each -> each.part() == before.part())
                        .findFirst())
                .orElse(passages.get(0));
        return new propose(
                contract.get(),
                new Proposing(
                        deliberation,
                        current,
                        passages,
                        nearest,
                        form,
                        null,
                        before.text(),
                        null,
                        null,
                        here.carried(),
                        Errors.none()
                                .add(
                                        "texte",
                                        Sentences.in(AmendmentMessages.class, page.getLanguage())
                                                .moved(current.version.number))));
    }
}
