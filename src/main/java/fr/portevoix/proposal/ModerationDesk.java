package fr.portevoix.proposal;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.contribution.Use;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import fr.portevoix.territory.Quartier;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One proposal as the team looks after it: its words before they are public, and everything that is said of it after. */
@Path("/{contract}/bureau/propositions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ModerationDesk {
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 150;

    @Inject
    CurrentContract contract;

    @Inject
    ModerateProposal moderateProposal;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** What is typed beside the words. */
    public record Typed(String reason, String note, String institution, String answer, String day) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    /** What the page shows. */
    public record Shown(
            Proposal proposal,
            Said said,
            ModerationForm form,
            ProposalStatus status,
            List<Use> uses,
            List<OfficialAnswer> answers,
            Optional<ProposalPhoto.Size> photo,
            long supports,
            long odd,
            Typed typed,
            Errors errors) {
        public List<Quartier> quartiers() {
            return Quartier.of(proposal.contract);
        }

        public List<Objective> objectives() {
            return Objective.of(proposal.contract);
        }

        /** The acts that united others with it. */
        public List<UnitedProposals.Act> acts() {
            return UnitedProposals.acts(proposal);
        }

        public List<Proposal> parts() {
            return proposal.parts();
        }

        /** Whether the words may tell of violence or danger. */
        public boolean isPerhapsSensitive() {
            return said.parts().stream().anyMatch(part -> SensitiveWords.areIn(part.readableWords()));
        }

        /** Whether it may be published: it stands for itself. */
        public boolean isAlone() {
            return proposal.mergedInto == null && proposal.splitOn == null;
        }

        public boolean isPublic() {
            return proposal.moderation == Moderation.PUBLISHED && isAlone();
        }
    }

    @CheckedTemplate(basePath = "proposal")
    record moderate(Shown shown) implements TemplateInstance {}

    /** Everything about one proposal. */
    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath UUID id) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        return page(here, ModerationForm.of(here, Said.of(here)), Typed.NOTHING, Errors.none());
    }

    /** Publishes it with the words as they stand in the form, or changes what is public. */
    @POST
    @Path("{id}/publier")
    public Response publish(@RestPath UUID id, @BeanParam ModerationForm form) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        Errors errors = form.errors(contract.get(), Said.of(here));
        if (errors.isAny()) {
            return Answers.mend(page(here, form, Typed.NOTHING, errors));
        }
        Proposal published = moderateProposal.publish(contract.get(), id, form, signedIn.person().id);
        audit.keep("proposal.publish", contract.get().id, "proposal", id, published.slug);
        flash.say("La proposition est publiée avec ces mots.");
        return Answers.seeOther(list());
    }

    /** Refuses to publish it, or withdraws it, with a reason that its author reads. */
    @POST
    @Path("{id}/refuser")
    public Response refuse(@RestPath UUID id, @RestForm String raison) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        String reason = ModerationForm.text(raison);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return mend(
                    here,
                    new Typed(reason, "", "", "", ""),
                    "raison",
                    "Donnez la raison, en 2\u00a0000 signes au plus\u00a0: l’auteur la lira.");
        }
        moderateProposal.refuse(contract.get(), id, reason, signedIn.person().id);
        audit.keep("proposal.refuse", contract.get().id, "proposal", id, null);
        flash.say("La proposition n’est pas publiée. Son auteur lira la raison avec son numéro.");
        return Answers.seeOther(list());
    }

    /** Gives its words to the referent. */
    @POST
    @Path("{id}/referent")
    public Response aside(@RestPath UUID id) {
        moderateProposal.aside(contract.get(), id, signedIn.person().id);
        audit.keep("proposal.aside", contract.get().id, "proposal", id, null);
        flash.say("Ces mots sont avec le référent, et avec lui seul. Ils reviennent ici une fois masqués.");
        return Answers.seeOther(list());
    }

    /** Says that it is under study, or no longer. */
    @POST
    @Path("{id}/etude")
    public Response study(@RestPath UUID id, @RestForm String note, @RestForm String acte) {
        Proposal here = published(id);
        String words = ModerationForm.text(note);
        if (words.length() > LONGEST_REASON) {
            return mend(here, new Typed("", words, "", "", ""), "note", "Au plus 2\u00a0000 signes.");
        }
        boolean ends = "fin".equals(acte);
        moderateProposal.study(contract.get(), id, ends ? null : words);
        audit.keep("proposal.study", contract.get().id, "proposal", id, ends ? "fin" : null);
        flash.say(
                ends
                        ? "La proposition n’est plus à l’étude."
                        : "La proposition est à l’étude, tout le monde peut le lire.");
        return Answers.seeOther(here.desk());
    }

    /** Keeps what an institution answers in public. */
    @POST
    @Once
    @Path("{id}/reponses")
    public Response answer(
            @RestPath UUID id, @RestForm String institution, @RestForm String reponse, @RestForm String jour) {
        Proposal here = published(id);
        Typed typed = new Typed(
                "", "", ModerationForm.text(institution), ModerationForm.text(reponse), ModerationForm.text(jour));
        Errors errors = Errors.none();
        if (typed.institution().isEmpty() || typed.institution().length() > LONGEST_NAME) {
            errors.add("institution", "Dites au nom de quelle institution, en 150 signes au plus.");
        }
        if (typed.answer().isEmpty() || typed.answer().length() > 2 * LONGEST_REASON) {
            errors.add("reponse", "Écrivez la réponse, en 4\u00a0000 signes au plus.");
        }
        Optional<LocalDate> day = DayField.read(typed.day());
        if (day.isEmpty() || day.get().isAfter(LocalDate.now(clock))) {
            errors.add("jour", "Donnez le jour de la réponse\u00a0: aujourd’hui au plus tard.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(here, ModerationForm.of(here, Said.of(here)), typed, errors));
        }
        moderateProposal.answer(
                contract.get(), id, typed.institution(), typed.answer(), day.get(), signedIn.person().id);
        audit.keep("proposal.answer", contract.get().id, "proposal", id, typed.institution());
        flash.say("La réponse est publiée.");
        return Answers.seeOther(here.desk());
    }

    /** Takes back an answer that was entered by mistake. */
    @POST
    @Path("{id}/reponses/{answer}/retirer")
    public Response takeBackAnswer(@RestPath UUID id, @RestPath UUID answer) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        if (!moderateProposal.takeBackAnswer(contract.get(), id, answer)) {
            throw new NotFoundException();
        }
        audit.keep("proposal.answer-remove", contract.get().id, "proposal", id, null);
        flash.say("La réponse est retirée.");
        return Answers.seeOther(here.desk());
    }

    /** Its photo, before anybody else sees it. */
    @GET
    @Path("{id}/photo")
    @Produces("image/jpeg")
    public Response photo(@RestPath UUID id) {
        return ProposalPages.jpeg(
                ProposalPhoto.of(ModerateProposal.find(contract.get(), id)).orElseThrow(NotFoundException::new));
    }

    /** Erases its photo for good. */
    @POST
    @Path("{id}/photo/effacer")
    public Response erasePhoto(@RestPath UUID id) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        if (moderateProposal.erasePhoto(contract.get(), id)) {
            audit.keep("proposal.photo-erase", contract.get().id, "proposal", id, null);
        }
        flash.say("La photo est effacée.");
        return Answers.seeOther(here.desk());
    }

    /** Counts the supports that look odd, or leaves them out. */
    @POST
    @Path("{id}/soutiens")
    public Response look(@RestPath UUID id, @RestForm String acte) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        boolean keep = "garder".equals(acte);
        int looked = moderateProposal.look(contract.get(), id, keep);
        audit.keep(
                "proposal.support-look", contract.get().id, "proposal", id, looked + (keep ? " gardés" : " écartés"));
        flash.say(keep ? "Ces soutiens comptent." : "Ces soutiens ne comptent pas.");
        return Answers.seeOther(here.desk());
    }

    private Proposal published(UUID id) {
        Proposal here = ModerateProposal.find(contract.get(), id);
        if (here.moderation != Moderation.PUBLISHED) {
            throw new NotFoundException();
        }
        return here;
    }

    private Response mend(Proposal here, Typed typed, String field, String sentence) {
        return Answers.mend(page(
                here,
                ModerationForm.of(here, Said.of(here)),
                typed,
                Errors.none().add(field, sentence)));
    }

    private TemplateInstance page(Proposal here, ModerationForm form, Typed typed, Errors errors) {
        List<Use> uses = PublishedProposals.uses(List.of(here.id)).getOrDefault(here.id, List.of());
        return new moderate(new Shown(
                here,
                Said.of(here),
                form,
                ProposalStatus.of(here, uses),
                uses,
                OfficialAnswer.of(here),
                ProposalPhoto.size(here),
                Support.count(here),
                Support.count("proposal.headId = ?1 and flags is not null and looked is null", here.id),
                typed,
                errors));
    }

    private String list() {
        Contract here = contract.get();
        return "/" + here.slug + "/bureau/propositions";
    }
}
