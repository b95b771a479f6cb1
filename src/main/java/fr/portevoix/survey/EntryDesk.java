package fr.portevoix.survey;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.ReceiptNumber;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.paper.EnterSheet;
import fr.portevoix.survey.paper.SheetNumber;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.DayField;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where answers given on the telephone, on paper or face to face are entered, one after the other. */
@Path("/{contract}/bureau/enquetes/{survey}/saisir")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class EntryDesk {
    private static final String SHEET = "feuille";

    /** The fields that are not of a question. */
    private static final Set<String> OWN = Set.of("jour", SHEET);

    @Inject
    CurrentContract contract;

    @Inject
    SignedIn signedIn;

    @Inject
    SubmitResponse submitResponse;

    @Inject
    EnterSheet enterSheet;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** A channel to choose. */
    public record Way(String code, String label, boolean chosen) {}

    /** The page: channel and day stay chosen from one entry to the next. */
    public record EntryPage(FormPage form, Channel channel, String day, String receipt, long entered, boolean twice) {
        public List<Way> ways() {
            return Stream.of(Channel.values())
                    .filter(each -> each != Channel.ONLINE)
                    .map(each -> new Way(
                            each.name(),
                            Sentences.in(SurveyMessages.class, "fr").channel(each),
                            each == channel))
                    .toList();
        }

        /** A number to write on a sheet that has none. */
        public String freshSheet() {
            return SheetNumber.fresh().toString();
        }

        /** The number of the sheet, as it was typed. */
        public String sheet() {
            return form.form().first(SHEET);
        }

        public Errors errors() {
            Errors errors = Errors.none();
            form.flaws()
                    .getAll()
                    .forEach((field, sentence) ->
                            errors.add(OWN.contains(field) ? field : Questionnaire.FIELD + field, sentence));
            return errors;
        }
    }

    @CheckedTemplate(basePath = "survey")
    record entry(EntryPage page) implements TemplateInstance {}

    /** An empty form, with the receipt of the entry before it. */
    @GET
    public TemplateInstance form(
            @PathParam("survey") String slug,
            @QueryParam("canal") String way,
            @QueryParam("jour") String day,
            @QueryParam("recu") String receipt) {
        Survey survey = survey(slug);
        String shown = day(day) == null ? LocalDate.now(clock).toString() : day;
        return page(survey, FormFields.EMPTY, Errors.none(), "", channel(way), shown, receipt, FormKey.fresh());
    }

    /** Takes the entry in, and makes ready for the next. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@PathParam("survey") String slug, MultivaluedMap<String, String> fields) {
        Survey survey = survey(slug);
        FormFields form = new FormFields(fields);
        Channel channel = channel(form.first("canal"));
        String typed = form.first("jour");
        LocalDate day = day(typed);
        String key = form.first(SurveyPages.KEY);
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            Errors wrong = Errors.none().add("jour", "Choisissez un jour, aujourd’hui au plus tard.");
            return Answers.mend(page(survey, form, wrong, "", channel, typed, null, FormKey.fresh()));
        }
        if (!FormKey.isOurs(key)) {
            String notice = Sentences.in(SurveyMessages.class, Wording.FRENCH).incomplete();
            return Answers.mend(page(survey, form, Errors.none(), notice, channel, typed, null, FormKey.fresh()));
        }
        if (channel == Channel.PAPER && enterSheet.isTwice(survey)) {
            return enterTwice(survey, form, day, key);
        }
        Outcome outcome = submitResponse.submit(new Submission(
                survey.id,
                key,
                Questionnaire.of(survey, Versions.told(form)).fromForm(form),
                Submission.Arrival.entered(channel, Wording.FRENCH, day, signedIn.person().id),
                Versions.told(form)));
        if (outcome instanceof Outcome.Received received) {
            return next(survey, channel, day, received.receipt());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Answers.mend(page(survey, form, refused.errors(), "", channel, typed, null, key));
        }
        String notice = "Cette page a déjà servi à saisir une autre réponse, qui est enregistrée. Relisez, puis"
                + " enregistrez celle-ci.";
        return Answers.mend(page(survey, form, Errors.none(), notice, channel, typed, null, FormKey.fresh()));
    }

    private Response enterTwice(Survey survey, FormFields form, LocalDate day, String key) {
        EnterSheet.Entered entered = enterSheet.enter(survey, form.first(SHEET), day, form, signedIn.person().id);
        if (entered instanceof EnterSheet.Entered.Agreed agreed
                && agreed.settled().isStored()) {
            flash.say("Feuille " + agreed.number() + " : les deux saisies disent la même chose.");
            return next(survey, Channel.PAPER, day, agreed.settled().receipt());
        }
        if (entered instanceof EnterSheet.Entered.Kept kept) {
            flash.say(
                    "Feuille " + kept.number() + " : première saisie gardée. Une autre personne la saisit à son tour.");
            return next(survey, Channel.PAPER, day, null);
        }
        if (entered instanceof EnterSheet.Entered.Different different) {
            flash.say("Feuille " + different.number() + " : les deux saisies diffèrent sur "
                    + (different.questions() == 1 ? "1 question" : different.questions() + " questions")
                    + ". Rien n’est compté avant que quelqu’un choisisse.");
            return next(survey, Channel.PAPER, day, null);
        }
        Errors errors = entered instanceof EnterSheet.Entered.Refused refused
                ? refused.errors()
                : ((EnterSheet.Entered.Agreed) entered).settled().errors();
        return Answers.mend(page(survey, form, errors, "", Channel.PAPER, day.toString(), null, key));
    }

    private Response next(Survey survey, Channel channel, LocalDate day, ReceiptNumber receipt) {
        String address =
                "/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/saisir?canal=" + channel + "&jour=" + day;
        return Answers.seeOther(receipt == null ? address : address + "&recu=" + receipt);
    }

    private TemplateInstance page(
            Survey survey,
            FormFields form,
            Errors errors,
            String notice,
            Channel channel,
            String day,
            String receipt,
            String key) {
        long entered = day(day) == null
                ? 0
                : fr.portevoix.survey.Response.count(
                        "survey = ?1 and enteredBy = ?2 and day = ?3", survey, signedIn.person().id, day(day));
        String handed = ReceiptNumber.read(receipt).map(ReceiptNumber::toString).orElse("");
        FormPage asked = new FormPage(
                Questionnaire.of(survey, Versions.told(form)),
                SurveyState.OPEN,
                Wording.FRENCH,
                key,
                form,
                errors,
                notice,
                false);
        return new entry(new EntryPage(asked, channel, day, handed, entered, enterSheet.isTwice(survey)));
    }

    private static Channel channel(String name) {
        return Stream.of(Channel.values())
                .filter(each -> each != Channel.ONLINE && each.name().equals(name))
                .findFirst()
                .orElse(Channel.PHONE);
    }

    private static LocalDate day(String typed) {
        return DayField.read(typed).orElse(null);
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
