package fr.portevoix.council.relay;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.ScopeKind;
import fr.portevoix.account.SignedIn;
import fr.portevoix.action.meeting.Body;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.ConsultationState;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.EnterContribution;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.contribution.Trace;
import fr.portevoix.contribution.TraceStep;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.council.Member;
import fr.portevoix.document.QrCode;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
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
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a member writes down what a neighbour told them, hands over the receipt, and sees what became of it. */
@Path("/{contract}/conseil/{body}/relais")
@Allowed(
        value = {Role.FACILITATOR, Role.ADMINISTRATOR},
        within = @Allowed.Within(role = Role.COUNCIL_MEMBER, scope = ScopeKind.BODY, parameter = "body"))
@Produces(MediaType.TEXT_HTML)
public class RelayPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    RelayWords relayWords;

    @Inject
    Receipts receipts;

    @Inject
    Trace trace;

    @Inject
    SignedIn signedIn;

    @Inject
    RelaySentences sentences;

    @Inject
    Page page;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Clock clock;

    /** Words that the member brought in, and what is known of them since. */
    public record Line(Relay relay, List<TraceStep> since) {
        /** The last thing that is known, or null where they only came in. */
        public TraceStep last() {
            return since.isEmpty() ? null : since.get(since.size() - 1);
        }
    }

    /** What the form offers. */
    public record Choices(
            List<Consultation> consultations, List<Quartier> quartiers, List<Speaker> speakers, List<Nature> natures) {}

    @CheckedTemplate(basePath = "council/relay")
    record relay(
            Contract contract,
            Body body,
            Member member,
            RelayForm form,
            Choices choices,
            List<Line> lines,
            String donne,
            String number,
            boolean perhapsSensitive,
            Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "council/relay")
    record slip(Contract contract, Body body, String number, String address, QrCode code, LocalDate day)
            implements TemplateInstance {}

    /** The form, the receipt of the words before, and all that was brought in. */
    @GET
    public TemplateInstance read(@RestQuery String pour, @RestQuery String donne) {
        Member member = seat.lookingFor(pour).or(seat::get).orElse(null);
        RelayForm form = new RelayForm();
        form.cle = FormKey.fresh();
        form.voix = Speaker.RESIDENT.name();
        form.nature = Nature.NEED.name();
        form.quartier = seat.body().quartiers.size() == 1
                ? List.of(seat.body().quartiers.iterator().next().slug)
                : List.of();
        return page(member, form, Errors.none(), donne);
    }

    /** Keeps the words once, however often the form is sent. */
    @POST
    public Response keep(@BeanParam RelayForm form) {
        Body body = seat.body();
        Member member = seat.writing(form.pour);
        Errors errors = form.errors(contract.get(), sentences.get());
        if (errors.isAny()) {
            form.cle = form.cle != null && FormKey.isOurs(form.cle) ? form.cle : FormKey.fresh();
            return Answers.mend(page(member, form, errors, null));
        }
        try {
            relayWords.relay(member, form.said(contract.get(), LocalDate.now(clock)), form.cle, signedIn.person().id);
        } catch (EnterContribution.OtherWords otherWords) {
            form.cle = FormKey.fresh();
            return Answers.mend(page(
                    member, form, Errors.none().add("texte", sentences.get().otherWords()), null));
        }
        String acted = seat.getActed() == null ? "" : "&pour=" + seat.getActed().id;
        return Answers.seeOther(address(body) + "?donne=" + form.cle + acted + "#recepisse");
    }

    /** The receipt on paper, to hand over. */
    @GET
    @Path("billet")
    public TemplateInstance slip(@RestQuery String donne) {
        ReceiptNumber number = number(donne);
        if (number == null) {
            throw new NotFoundException();
        }
        String address = publicUrl.of("/" + contract.slug() + "/suivi");
        return new slip(
                contract.get(),
                seat.body(),
                number.toString(),
                address,
                QrCode.of(publicUrl.of("/" + contract.slug() + "/suivi/" + number)),
                LocalDate.now(clock));
    }

    private TemplateInstance page(Member member, RelayForm form, Errors errors, String donne) {
        LocalDate today = LocalDate.now(clock);
        Contract here = contract.get();
        ReceiptNumber number = number(donne);
        List<Consultation> published =
                Consultation.list("contract = ?1 and published = true order by opensOn desc, slug", here);
        List<Consultation> open = published.stream()
                .filter(each -> ConsultationState.of(each, today) == ConsultationState.OPEN)
                .toList();
        Locale language = Locale.forLanguageTag(page.getLanguage());
        return new relay(
                here,
                seat.body(),
                member,
                form,
                new Choices(
                        open.isEmpty() ? published : open,
                        Quartier.of(here),
                        List.of(Speaker.values()),
                        List.of(Nature.values())),
                member == null
                        ? List.of()
                        : Relay.of(member).stream()
                                .map(relay -> new Line(
                                        relay,
                                        trace.of(relay.contribution, language).stream()
                                                .filter(step -> step.stage() != TraceStep.Stage.SAID)
                                                .toList()))
                                .toList(),
                donne,
                number == null ? null : number.toString(),
                number != null && isPerhapsSensitive(number),
                errors);
    }

    private boolean isPerhapsSensitive(ReceiptNumber number) {
        return Contribution.<Contribution>find("contract = ?1 and receipt = ?2", contract.get(), receipts.hash(number))
                .firstResultOptional()
                .map(said -> SensitiveWords.areIn(said.body))
                .orElse(false);
    }

    // The form's key travels rather than the number: it gives the number to who holds the form only.
    private ReceiptNumber number(String key) {
        return key == null || !FormKey.isOurs(key)
                ? null
                : receipts.number(EnterContribution.receiptKey(contract.get(), key));
    }

    private String address(Body body) {
        return "/" + contract.slug() + "/conseil/" + body.slug + "/relais";
    }
}
