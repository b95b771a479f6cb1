package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Consultations as the desk prepares them: what is asked, what is open to change, who decides, what people are told. */
@Path("/{contract}/bureau/consultations")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ConsultationDesk {
    @Inject
    CurrentContract contract;

    @Inject
    Flash flash;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "contribution")
    record consultations(Contract contract, List<Line> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record consultationForm(
            Contract contract,
            ConsultationForm form,
            String action,
            InformationText text,
            Consultation consultation,
            List<ParticipationLevel> levels,
            Errors errors)
            implements TemplateInstance {}

    /** A consultation and where it stands today. */
    public record Line(Consultation consultation, ConsultationState state) {}

    /** The consultations of the contract, the latest first. */
    @GET
    public TemplateInstance list() {
        LocalDate today = LocalDate.now(clock);
        List<Consultation> all = Consultation.list("contract = ?1 order by opensOn desc", contract.get());
        return new consultations(
                contract.get(),
                all.stream()
                        .map(one -> new Line(one, ConsultationState.of(one, today)))
                        .toList());
    }

    /** An empty form. */
    @GET
    @Path("nouvelle")
    public TemplateInstance begin() {
        ConsultationForm form = new ConsultationForm();
        form.niveau = ParticipationLevel.CONSULTATION.name();
        return page(form, null, Errors.none());
    }

    /** Keeps a new consultation. */
    @POST
    @Once
    @Transactional
    public Response create(@BeanParam ConsultationForm form) {
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(page(form, null, errors));
        }
        Consultation consultation = new Consultation();
        consultation.contract = contract.get();
        consultation.slug = Slug.free(
                form.titre,
                slug -> slug.equals("nouvelle")
                        || Consultation.at(contract.get(), slug).isPresent());
        form.into(consultation);
        consultation.persist();
        tell(consultation, form.informationText());
        audit.keep("consultation.create", contract.get().id, "consultation", consultation.id, consultation.slug);
        flash.say("Consultation créée.");
        return Answers.seeOther(desk());
    }

    /** A consultation, to change. */
    @GET
    @Path("{consultation}")
    public TemplateInstance one(@RestPath String consultation) {
        Consultation here = find(consultation);
        return page(ConsultationForm.of(here, InformationText.of(here).orElse(null)), here, Errors.none());
    }

    /** Keeps the changes; its address stays. */
    @POST
    @Path("{consultation}")
    @Transactional
    public Response change(@RestPath String consultation, @BeanParam ConsultationForm form) {
        Consultation here = find(consultation);
        Errors errors = form.errors();
        if (errors.isAny()) {
            return Answers.mend(page(form, here, errors));
        }
        form.into(here);
        tell(here, form.informationText());
        audit.keep("consultation.change", contract.get().id, "consultation", here.id, here.slug);
        flash.say("Consultation enregistrée.");
        return Answers.seeOther(desk());
    }

    // A text that somebody may have read before speaking is never rewritten: another text is another version.
    private void tell(Consultation consultation, Wording body) {
        Optional<InformationText> before = InformationText.of(consultation);
        if (body.isEmpty() || before.map(text -> text.body.equals(body)).orElse(false)) {
            return;
        }
        InformationText text = new InformationText();
        text.consultation = consultation;
        text.version = before.map(found -> found.version + 1).orElse(1);
        text.body = body;
        text.since = LocalDate.now(clock);
        text.persist();
    }

    private TemplateInstance page(ConsultationForm form, Consultation consultation, Errors errors) {
        return new consultationForm(
                contract.get(),
                form,
                consultation == null ? desk() : desk() + "/" + consultation.slug,
                consultation == null ? null : InformationText.of(consultation).orElse(null),
                consultation,
                List.of(ParticipationLevel.values()),
                errors);
    }

    private String desk() {
        return "/" + contract.slug() + "/bureau/consultations";
    }

    private Consultation find(String slug) {
        return Consultation.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
