package fr.portevoix.council.review;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.council.Council;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The council's yearly reviews and the indicators it proposes, as the team writes them down with it. */
@Path("/{contract}/bureau/conseils/{body}/bilans")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ReviewDesk {
    private static final int FIRST_YEAR = 2000;

    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    SignedIn signedIn;

    @Inject
    BeginReview beginReview;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** An indicator as it is typed. */
    public static class IndicatorForm {
        @RestForm
        public String fiche;

        @RestForm
        public String nom;

        @RestForm
        public String mesure;

        @RestForm
        public String raison;

        @RestForm
        public String cle;
    }

    @CheckedTemplate(basePath = "council/review")
    record deskReviews(
            Contract contract,
            Council council,
            List<SheetReview> reviews,
            List<ActionSheet> adopted,
            int year,
            List<ProposedIndicator> indicators,
            List<ActionSheet> sheets,
            IndicatorForm form,
            Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/review")
    record deskReview(Contract contract, SheetReview review, Errors errors, int revision) implements TemplateInstance {}

    /** What was reviewed, and what is proposed to be measured. */
    @GET
    public TemplateInstance all() {
        IndicatorForm form = new IndicatorForm();
        form.cle = FormKey.fresh();
        return list(form, Errors.none());
    }

    /** Begins a review with what is on record. */
    @POST
    public Response begin(@RestForm String fiche, @RestForm String annee) {
        int year = annee != null && annee.strip().matches("\\d{4}") ? Integer.parseInt(annee.strip()) : 0;
        ActionSheet sheet = BeginReview.adopted(contract.get()).stream()
                .filter(each -> each.slug.equals(fiche))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear()) {
            flash.say("Un bilan porte sur une année commencée, en quatre chiffres.");
            return Answers.seeOther(home());
        }
        SheetReview review = beginReview.begin(seat.council().body, sheet, year);
        audit.keep("review.begin", contract.id(), SheetReview.KIND, review.id, sheet.slug + " " + year);
        return Answers.seeOther(review.desk());
    }

    /** Keeps an indicator that the council proposes; it can then be put on an agenda. */
    @POST
    @Path("indicateurs")
    @Transactional
    public Response propose(@BeanParam IndicatorForm form) {
        Council council = seat.council();
        Errors errors = Errors.none();
        ActionSheet sheet = ActionSheet.at(contract.get(), form.fiche == null ? "" : form.fiche)
                .orElse(null);
        if (sheet == null) {
            errors.add("fiche", "Choisissez une fiche.");
        }
        check("nom", form.nom, 200, "Donnez un nom à l’indicateur", errors);
        check("mesure", form.mesure, 1000, "Dites comment on le mesure, et qui", errors);
        check("raison", form.raison, 4000, "Dites ce que le conseil verrait par là", errors);
        if (errors.isAny()) {
            return Answers.mend(list(form, errors));
        }
        String key = form.cle != null && FormKey.isOurs(form.cle) ? form.cle : FormKey.fresh();
        if (ProposedIndicator.made(council.body, key).isEmpty()) {
            ProposedIndicator made = new ProposedIndicator();
            made.body = council.body;
            made.sheet = sheet;
            made.label = form.nom.strip();
            made.measure = form.mesure.strip();
            made.reason = form.raison.strip();
            made.formKey = key;
            made.proposedOn = LocalDate.now(clock);
            made.persist();
            audit.keep("indicator.propose", contract.id(), ProposedIndicator.KIND, made.id, sheet.slug);
        }
        flash.say("L’indicateur est proposé\u00a0: il peut être mis à l’ordre du jour d’une réunion.");
        return Answers.seeOther(home() + "#indicateurs");
    }

    /** A review, to write. */
    @GET
    @Path("{sheet}/{year}")
    public TemplateInstance one(@RestPath String sheet, @RestPath String year) {
        SheetReview review = find(sheet, year);
        return new deskReview(contract.get(), review, Errors.none(), review.revision);
    }

    /** Keeps what is written, until it is published. */
    @POST
    @Path("{sheet}/{year}")
    @Transactional
    public Response keep(
            @RestPath String sheet,
            @RestPath String year,
            @RestForm String promis,
            @RestForm String fait,
            @RestForm String mots,
            @RestForm int revision,
            @RestForm String acte) {
        SheetReview review = find(sheet, year);
        if (review.isPublished()) {
            throw new NotFoundException();
        }
        Errors errors = Errors.none();
        check("promis", promis, 20_000, "Dites ce qui était promis", errors);
        check("fait", fait, 20_000, "Dites ce qui a été fait", errors);
        check("mots", mots, 20_000, "Écrivez ce que le conseil en dit", errors);
        boolean claimed = errors.isEmpty()
                && SheetReview.update(
                                "revision = revision + 1 where id = ?1 and revision = ?2 and publishedOn is null",
                                review.id,
                                revision)
                        == 1;
        SheetReview.getEntityManager().refresh(review);
        if (errors.isEmpty() && !claimed) {
            errors.add("mots", "Quelqu’un a enregistré entre-temps\u00a0: rouvrez la page et comparez.");
        }
        if (errors.isAny()) {
            SheetReview.getEntityManager().detach(review);
        }
        review.promised = text(promis);
        review.done = text(fait);
        review.words = text(mots);
        if (errors.isAny()) {
            return Answers.mend(new deskReview(contract.get(), review, errors, revision));
        }
        boolean publishes = "publier".equals(acte);
        if (publishes) {
            review.publishedOn = LocalDate.now(clock);
            review.publishedBy = signedIn.person().id;
        }
        audit.keep(
                publishes ? "review.publish" : "review.write",
                contract.id(),
                SheetReview.KIND,
                review.id,
                review.sheet.slug + " " + year);
        flash.say(publishes ? "Le bilan est publié. Il peut être mis à l’ordre du jour d’une réunion." : "Enregistré.");
        return Answers.seeOther(review.desk());
    }

    private static void check(String field, String typed, int most, String sentence, Errors errors) {
        if (text(typed).isEmpty() || text(typed).length() > most) {
            errors.add(field, sentence + ", en " + most + " caractères au plus.");
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    private TemplateInstance list(IndicatorForm form, Errors errors) {
        Council council = seat.council();
        return new deskReviews(
                contract.get(),
                council,
                SheetReview.of(council.body),
                BeginReview.adopted(contract.get()),
                LocalDate.now(clock).getYear(),
                ProposedIndicator.of(council.body),
                ActionSheet.of(contract.get()),
                form,
                errors);
    }

    private String home() {
        return seat.council().desk() + "/bilans";
    }

    private SheetReview find(String slug, String year) {
        ActionSheet sheet = ActionSheet.at(contract.get(), slug).orElseThrow(NotFoundException::new);
        return SheetReview.at(seat.council().body, sheet, year).orElseThrow(NotFoundException::new);
    }
}
