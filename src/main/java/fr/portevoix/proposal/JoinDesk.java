package fr.portevoix.proposal;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.similar.FindSimilar;
import fr.portevoix.contribution.similar.SimilarText;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    Audit audit;

    @Inject
    Flash flash;

    /** A part as it is typed. */
    public record TypedPart(int number, String title, String words) {}

    @CheckedTemplate(basePath = "proposal")
    record unite(
            Proposal proposal, List<SimilarText> found, String words, List<String> chosen, String reason, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "proposal")
    record split(Proposal proposal, Said said, List<TypedPart> parts, String reason, Errors errors)
            implements TemplateInstance {}

    /** The proposals that may say the same: those in similar words, or those that hold the words that are looked for. */
    @GET
    @Path("{id}/reunir")
    public TemplateInstance uniteForm(@RestPath UUID id, @RestQuery String mots) {
        return unite(ModerateProposal.find(contract.get(), id), mots, List.of(), "", Errors.none());
    }

    /** Lets this one stand for those that were ticked. */
    @POST
    @Path("{id}/reunir")
    public Response unite(
            @RestPath UUID id, @RestForm List<String> autre, @RestForm String raison, @RestForm String mots) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        List<String> chosen = autre == null ? List.of() : autre;
        String reason = ModerationForm.text(raison);
        Errors errors = Errors.none();
        List<UUID> ids = ids(chosen);
        if (ids.isEmpty()) {
            errors.add("autre", "Cochez au moins une proposition.");
        }
        if (reason.isEmpty() || reason.length() > LONGEST) {
            errors.add("raison", "Dites pourquoi, en 2\u00a0000 signes au plus\u00a0: les auteurs le lisent.");
        }
        if (errors.isEmpty()) {
            joinProposals.unite(contract.get(), id, ids, reason).ifPresent(refusal -> errors.add("autre", refusal));
        }
        if (errors.isAny()) {
            return Answers.mend(unite(here, mots, chosen, reason, errors));
        }
        audit.keep("proposal.merge", contract.get().id, "proposal", id, String.valueOf(ids.size()));
        flash.say("C’est réuni. Chaque auteur le lit avec son numéro, et les soutiens sont comptés ensemble.");
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

    private TemplateInstance unite(Proposal here, String words, List<String> chosen, String reason, Errors errors) {
        String wanted = ModerationForm.text(words);
        Said said = Said.of(here);
        String like = wanted.isEmpty() ? here.title + "\n" + said.ideaWords() : wanted;
        List<SimilarText> found = findSimilar.like(contract.get(), like, SHOWN + 1).stream()
                .filter(text -> text.kind().equals(Proposal.KIND) && !text.id().equals(here.id))
                .limit(SHOWN)
                .toList();
        return new unite(here, found, wanted, chosen, reason, errors);
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
