package fr.portevoix.proposal;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.similar.FindSimilar;
import fr.portevoix.contribution.similar.SimilarText;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the team unites proposals that say the same, splits those that say several things, and undoes either. */
@Path("/{contract}/bureau/propositions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class JoinDesk {
    private static final int SHOWN = 20;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_TITLE = 150;
    private static final int MOST_PARTS = 5;

    @Inject
    CurrentContract contract;

    @Inject
    JoinProposals joinProposals;

    @Inject
    SplitProposal splitProposal;

    @Inject
    FindSimilar findSimilar;

    @Inject
    PublishedProposals publishedProposals;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** A part as it is typed. */
    public record TypedPart(int number, String title, String words) {}

    /**
     * What may be united: some in similar words, or a page of all that hold the words that are looked for.
     *
     * @param all how many there are in all
     */
    public record Candidates(List<ListedProposal> shown, String words, int all, int number) {
        public boolean isLast() {
            return (long) number * SHOWN >= all;
        }

        public int before() {
            return number - 1;
        }

        public int next() {
            return number + 1;
        }

        /** The words, for an address. */
        public String query() {
            return URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate(basePath = "proposal")
    record unite(Proposal proposal, Candidates found, List<String> chosen, String reason, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "proposal")
    record split(Proposal proposal, Said said, List<TypedPart> parts, String reason, Errors errors)
            implements TemplateInstance {}

    /** The proposals that may say the same: those in similar words, or those that hold the words that are looked for. */
    @GET
    @Path("{id}/reunir")
    public TemplateInstance uniteForm(@RestPath UUID id, @RestQuery String mots, @RestQuery String page) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        return new unite(here, candidates(here, mots, number(page)), List.of(), "", Errors.none());
    }

    /** Lets this one stand for those that were ticked, or for all that hold the words. */
    @POST
    @Path("{id}/reunir")
    public Response unite(
            @RestPath UUID id,
            @RestForm List<String> autre,
            @RestForm String raison,
            @RestForm String mots,
            @RestForm String page,
            @RestForm boolean toutes,
            @RestForm Integer vu) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        List<String> chosen = autre == null ? List.of() : autre;
        String words = ModerationForm.text(mots);
        String reason = ModerationForm.text(raison);
        Errors errors = Errors.none();
        List<UUID> ids = toutes && !words.isEmpty() ? holding(here, words) : ids(chosen);
        if (ids.isEmpty()) {
            errors.add("autre", "Cochez au moins une proposition.");
        } else if (toutes && (vu == null || vu != ids.size())) {
            // What comes in between would be united unseen.
            errors.add("autre", "La liste a changé\u00a0: " + ids.size() + " maintenant. Relisez-la.");
        }
        if (reason.isEmpty() || reason.length() > LONGEST) {
            errors.add("raison", "Dites pourquoi, en 2\u00a0000 signes au plus\u00a0: les auteurs le lisent.");
        }
        if (errors.isEmpty()) {
            joinProposals.unite(contract.get(), id, ids, reason).ifPresent(refusal -> errors.add("autre", refusal));
        }
        if (errors.isAny()) {
            return Answers.mend(new unite(here, candidates(here, words, number(page)), chosen, reason, errors));
        }
        audit.keep("proposal.merge", contract.get().id, "proposal", id, String.valueOf(ids.size()));
        flash.say((ids.size() > 1 ? ids.size() + " propositions sont réunies avec elle." : "C’est réuni.")
                + " Chaque auteur le lit avec son numéro, et les soutiens sont comptés ensemble.");
        return Answers.seeOther(here.desk());
    }

    /** Undoes what one act united with this one. */
    @POST
    @Path("{id}/defaire")
    public Response separateAll(@RestPath UUID id, @RestForm String jour, @RestForm String raison) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        int undone = DayField.read(jour)
                .map(day -> joinProposals.separateAll(contract.get(), id, day, raison == null ? "" : raison))
                .orElse(0);
        if (undone > 0) {
            audit.keep("proposal.unmerge", contract.get().id, "proposal", id, String.valueOf(undone));
        }
        flash.say(undone > 0 ? "La réunion est défaite\u00a0: " + undone + "." : "Il n’y avait rien à défaire.");
        return Answers.seeOther(here.desk());
    }

    /** Lets a united proposal stand for itself again. */
    @POST
    @Path("{id}/separer")
    public Response separate(@RestPath UUID id) {
        joinProposals.separate(contract.get(), id);
        audit.keep("proposal.unmerge", contract.get().id, "proposal", id, null);
        flash.say("La réunion est défaite.");
        return Answers.seeOther(ModerateProposal.find(contract.get(), id).desk());
    }

    /** The words of the whole, and empty parts to share them out to. */
    @GET
    @Path("{id}/partager")
    public TemplateInstance splitForm(@RestPath UUID id) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        return new split(here, Said.of(here), parts(List.of(), List.of()), "", Errors.none());
    }

    /** Makes a proposal of each part that was filled in. */
    @POST
    @Once
    @Path("{id}/partager")
    public Response split(
            @RestPath UUID id, @RestForm List<String> titre, @RestForm List<String> mots, @RestForm String raison) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        List<TypedPart> typed = parts(titre == null ? List.of() : titre, mots == null ? List.of() : mots);
        List<TypedPart> filled = typed.stream()
                .filter(part -> !part.title().isEmpty() || !part.words().isEmpty())
                .toList();
        String reason = ModerationForm.text(raison);
        Errors errors = Errors.none();
        if (filled.size() < 2) {
            errors.add("titre-1", "Il faut au moins deux parties.");
        }
        for (TypedPart part : filled) {
            if (part.title().isEmpty() || part.title().length() > LONGEST_TITLE) {
                errors.add(
                        "titre-" + part.number(),
                        "Partie " + part.number() + "\u00a0: un titre de 150 signes au plus.");
            }
            if (part.words().isEmpty() || part.words().length() > 2 * LONGEST) {
                errors.add(
                        "mots-" + part.number(),
                        "Partie " + part.number() + "\u00a0: ses mots, en 4\u00a0000 signes au plus.");
            }
        }
        if (reason.isEmpty() || reason.length() > LONGEST) {
            errors.add("raison", "Dites pourquoi, en 2\u00a0000 signes au plus\u00a0: l’auteur le lit.");
        }
        if (errors.isEmpty()) {
            splitProposal
                    .split(
                            contract.get(),
                            id,
                            filled.stream()
                                    .map(part -> new SplitProposal.Part(part.title(), part.words()))
                                    .toList(),
                            reason)
                    .ifPresent(refusal -> errors.add("titre-1", refusal));
        }
        if (errors.isAny()) {
            return Answers.mend(new split(here, Said.of(here), typed, reason, errors));
        }
        audit.keep("proposal.split", contract.get().id, "proposal", id, String.valueOf(filled.size()));
        flash.say("La proposition est partagée. Son auteur suit chaque partie avec le même numéro.");
        return Answers.seeOther(here.desk());
    }

    /** Makes it whole again. */
    @POST
    @Path("{id}/rassembler")
    public Response whole(@RestPath UUID id) {
        Optional<String> refusal = splitProposal.undo(contract.get(), id);
        refusal.ifPresentOrElse(flash::say, () -> {
            audit.keep("proposal.unsplit", contract.get().id, "proposal", id, null);
            flash.say("Le partage est défait.");
        });
        return Answers.seeOther(ModerateProposal.find(contract.get(), id).desk());
    }

    private Candidates candidates(Proposal here, String typed, int asked) {
        String words = ModerationForm.text(typed);
        List<UUID> all = words.isEmpty()
                ? findSimilar
                        .like(contract.get(), here.title + "\n" + Said.of(here).ideaWords(), SHOWN + 1)
                        .stream()
                        .filter(text ->
                                text.kind().equals(Proposal.KIND) && !text.id().equals(here.id))
                        .map(SimilarText::id)
                        .limit(SHOWN)
                        .toList()
                : holding(here, words);
        int number = Math.max(1, Math.min(asked, (all.size() + SHOWN - 1) / SHOWN));
        List<UUID> shown =
                all.subList(Math.min(all.size(), (number - 1) * SHOWN), Math.min(all.size(), number * SHOWN));
        return new Candidates(publishedProposals.inOrder(shown), words, all.size(), number);
    }

    private List<UUID> holding(Proposal here, String words) {
        return publishedProposals.holding(contract.get(), words).stream()
                .filter(id -> !id.equals(here.id))
                .toList();
    }

    private static int number(String page) {
        return page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
    }

    private static List<TypedPart> parts(List<String> titles, List<String> words) {
        List<TypedPart> parts = new ArrayList<>();
        for (int i = 0; i < MOST_PARTS; i++) {
            parts.add(new TypedPart(
                    i + 1,
                    i < titles.size() ? ModerationForm.text(titles.get(i)) : "",
                    i < words.size() ? ModerationForm.text(words.get(i)) : ""));
        }
        return parts;
    }

    private static List<UUID> ids(List<String> chosen) {
        return chosen.stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .distinct()
                .limit(SHOWN)
                .toList();
    }
}
